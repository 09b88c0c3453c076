//! Addresses of other sites: where this site names them, and what they answered.
//!
//! Data only: who asks is `io::fetch`, who judges is `checks::links::external`.

use crate::diag::Place;

/// An address of another site, without the part after `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct External {
    /// As it would be asked for.
    pub address: String,
    /// Where it is named, in the order of places.
    pub uses: Vec<ExternalUse>,
}

/// One place that names an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalUse {
    /// The bytes of the address.
    pub place: Place,
    /// As it is written there.
    pub written: String,
    /// Site-relative address of the page that shows it; of the first when several pages come from one file.
    pub page: String,
}

/// What an address answered.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "external"), expect(dead_code, reason = "only the network gives all of these"))]
pub(crate) enum Answer {
    /// The page is there.
    Good,
    /// The page is there under another address, for good.
    Moved { to: String },
    /// The site says that there is no such page.
    Gone { status: u16 },
    /// Whether the page is there could not be found out.
    Unknown(Doubt),
}

/// Why an address could not be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "external"), expect(dead_code, reason = "only the network gives all of these"))]
pub(crate) enum Doubt {
    /// The site answered something else than the page: it lets in no programs, or has a trouble of its own.
    Status(u16),
    /// Nothing was answered in time.
    Slow,
    /// The time for the whole check was over.
    Late,
    /// No host of that name was found.
    NoHost,
    /// The host is on a network that readers cannot reach.
    Private,
    /// The host could not prove who it is.
    Certificate,
    /// It sends from address to address without end.
    Circle,
    /// The connection failed, in the words of the network.
    Connection(String),
}
