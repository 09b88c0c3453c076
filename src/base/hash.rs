//! Content hashes: the keys of the memo and the names of fingerprinted files.

use std::fmt;

/// A BLAKE3 hash of some bytes. Equal hashes are taken to mean equal bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// Bytes of a hash.
    pub(crate) const LENGTH: usize = 32;

    /// Reads what [`fmt::Display`] wrote.
    pub(crate) fn read(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text).ok().map(|hash| Self(*hash.as_bytes()))
    }

    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }

    /// The hash of several parts, each marked off by its length.
    pub(crate) fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The hash of all that the `Debug` form of a value tells: every field, where it is derived.
    pub(crate) fn of_debug(value: &impl fmt::Debug) -> Self {
        let mut hasher = blake3::Hasher::new();
        // Cannot fail: a hasher takes all it is given.
        let _ = fmt::write(&mut Told(&mut hasher), format_args!("{value:?}"));
        Self(*hasher.finalize().as_bytes())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first 10 hexadecimal digits: 40 bits, enough for file names within one site.
    pub(crate) fn short(&self) -> String {
        self.to_string()[..10].to_owned()
    }
}

/// Hashes what is written to it.
struct Told<'h>(&'h mut blake3::Hasher);

impl fmt::Write for Told<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

/// The SHA-256 of `bytes` in hexadecimal digits: slower than ours, and the one that anybody can compute.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    use std::fmt::Write;
    sha2::Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// How a policy names a text that may stand within a page, and no other text: `'sha256-…'` (CSP Level 3, hash-source).
pub(crate) fn source_expression(text: &str) -> String {
    use base64::Engine;
    use sha2::Digest;
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(text)))
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({})", self.short())
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn sha256_is_the_one_of_the_standard() {
        // FIPS 180-2, B.1.
        assert_eq!(super::sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
