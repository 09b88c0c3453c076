//! One address: asked for politely, followed where it sends, and what came of it.
//!
//! In: an address. Out: its [`Answer`]. `HEAD` first, which costs the other site least; `GET` when that is refused, since
//! many sites answer it wrong, and then the page itself is left unread.

use super::Manners;
use super::hosts::{self, Hosts};
use super::resolver::{Private, Public};
use crate::base::web::Web;
use crate::model::external::{Answer, Doubt};
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::http::{HeaderMap, Response, header};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error, Proxy};
use url::Url;

/// As many as browsers follow at the least (WHATWG Fetch, 4.4, allows twenty); honest sites need two or three.
const HOPS: usize = 10;

/// A site that asks for a longer rest is left alone.
const LONGEST_REST: Duration = Duration::from_secs(60);

/// Asks all questions.
pub(super) struct Asker<'h> {
    agent: Agent,
    hosts: &'h Hosts,
    manners: &'h Manners,
}

#[derive(Clone, Copy, PartialEq)]
enum Method {
    Head,
    Get,
}

/// What one question brought.
struct Reply {
    status: u16,
    headers: HeaderMap,
}

impl<'h> Asker<'h> {
    pub(super) fn new(manners: &'h Manners, hosts: &'h Hosts) -> Self {
        // A test asks its own servers, whatever proxy the computer has.
        let proxy = if manners.numbers.is_empty() { Proxy::try_from_env() } else { None };
        let config = Agent::config_builder()
            .proxy(proxy)
            .user_agent(manners.user_agent.as_str())
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Public::new(manners.numbers.clone()));
        Self { agent, hosts, manners }
    }

    pub(super) fn ask(&self, url: &Url) -> Answer {
        self.follow(url).unwrap_or_else(Answer::Unknown)
    }

    /// From address to address. Only what moved for good, from the first on, is a new address.
    fn follow(&self, first: &Url) -> Result<Answer, Doubt> {
        let (mut url, mut moved, mut for_good) = (first.clone(), first.clone(), true);
        for _ in 0..=HOPS {
            let Reply { status, headers } = self.reply(&url)?;
            let next = headers.get(header::LOCATION).and_then(|next| next.to_str().ok()).and_then(|next| url.join(next).ok());
            match (status, next) {
                (301 | 302 | 303 | 307 | 308, Some(next)) => {
                    if !next.scheme().starts_with("http") {
                        return Err(Doubt::Status(status));
                    }
                    for_good &= matches!(status, 301 | 308);
                    if for_good {
                        moved.clone_from(&next);
                    }
                    url = next;
                }
                (200..=299, _) if same(first, &moved) => return Ok(Answer::Good),
                (200..=299, _) => return Ok(Answer::Moved { to: moved.into() }),
                (404 | 410, _) => return Ok(Answer::Gone { status }),
                _ => return Err(Doubt::Status(status)),
            }
        }
        Err(Doubt::Circle)
    }

    fn reply(&self, url: &Url) -> Result<Reply, Doubt> {
        match self.once(url, Method::Head) {
            Ok(reply) if reply.status < 400 => Ok(reply),
            Ok(reply) if reply.headers.contains_key(header::RETRY_AFTER) => self.again(url, reply),
            // What is said of the host holds for any question.
            Err(doubt @ (Doubt::NoHost | Doubt::Private | Doubt::Certificate | Doubt::Late | Doubt::Slow)) => Err(doubt),
            Ok(_) | Err(_) => self.once(url, Method::Get).and_then(|reply| self.again(url, reply)),
        }
    }

    /// Asks once more when the site says when it may be asked.
    fn again(&self, url: &Url, reply: Reply) -> Result<Reply, Doubt> {
        if !matches!(reply.status, 429 | 503) {
            return Ok(reply);
        }
        let name = hosts::name(url);
        match rest(&reply.headers) {
            Some(wait) if wait <= LONGEST_REST && wait < self.hosts.left() => {
                self.hosts.rest(&name, wait);
                self.once(url, Method::Get)
            }
            Some(_) => {
                let doubt = Doubt::Status(reply.status);
                self.hosts.close(&name, &doubt);
                Err(doubt)
            }
            None => Ok(reply),
        }
    }

    fn once(&self, url: &Url, method: Method) -> Result<Reply, Doubt> {
        let name = hosts::name(url);
        // Behind a proxy nobody asks our resolver.
        if Web::read(url.as_str()).is_some_and(|web| web.is_local()) && !self.manners.numbers.contains_key(&name) {
            return Err(Doubt::Private);
        }
        let turn = self.hosts.turn(&name)?;
        let patience = self.manners.patience.min(self.hosts.left());
        let result = match method {
            Method::Head => self.agent.head(url.as_str()).config().timeout_global(Some(patience)).build().call(),
            Method::Get => self.agent.get(url.as_str()).config().timeout_global(Some(patience)).build().call(),
        };
        drop(turn);
        let result =
            result.map(|response: Response<Body>| Reply { status: response.status().as_u16(), headers: response.into_parts().0.headers });
        result.map_err(|error| {
            let doubt = doubt(error);
            match doubt {
                Doubt::NoHost | Doubt::Private | Doubt::Certificate => self.hosts.close(&name, &doubt),
                Doubt::Slow => self.hosts.slow(&name),
                _ => {}
            }
            doubt
        })
    }
}

/// `Retry-After` (RFC 9110, 10.2.3): seconds, or a day and an hour.
fn rest(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = rfc2822::parse(text).ok()?.timestamp();
    Some(Duration::try_from(until.duration_since(Timestamp::now())).unwrap_or_default())
}

/// Whether two addresses differ in nothing that an editor would change: a slash at the end.
fn same(a: &Url, b: &Url) -> bool {
    let core = |url: &Url| {
        (url.scheme().to_owned(), hosts::name(url), url.path().trim_end_matches('/').to_owned(), url.query().map(str::to_owned))
    };
    core(a) == core(b)
}

fn doubt(error: Error) -> Doubt {
    match error {
        Error::HostNotFound => Doubt::NoHost,
        Error::Timeout(_) => Doubt::Slow,
        Error::Tls(_) | Error::Pem(_) | Error::Rustls(_) => Doubt::Certificate,
        Error::Other(inner) if inner.is::<Private>() => Doubt::Private,
        Error::Io(error) => match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Doubt::Slow,
            // The system's word for a name that nobody has; it has no kind of its own.
            _ if error.to_string().contains("lookup address") => Doubt::NoHost,
            ErrorKind::InvalidData if error.to_string().contains("certificate") => Doubt::Certificate,
            _ => Doubt::Connection(error.to_string()),
        },
        other => Doubt::Connection(other.to_string()),
    }
}
