//! Where the contacts of a directory are, as files for the address book of a telephone.

/// Those of all its entries.
pub(crate) fn all(directory: &str) -> String {
    format!("{directory}contactos.vcf")
}

/// That of one entry, by its id.
pub(crate) fn one(directory: &str, id: &str) -> String {
    format!("{directory}{id}.vcf")
}
