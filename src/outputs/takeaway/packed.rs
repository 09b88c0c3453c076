//! Many files in one (ZIP, APPNOTE 6.3.10), written a few at a time.
//!
//! In: names with their bytes, in the order that they shall have. Out: the bytes of the whole. The same files give the same bytes: there is
//! no clock in it, only the day of the content.

use jiff::civil::Date;

/// One file that goes in.
#[cfg_attr(not(feature = "takeaway"), expect(dead_code, reason = "a build without the feature packs nothing"))]
pub(super) struct Piece {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Piece {
    pub(super) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }

    /// Whether it is small already, as pictures and spreadsheets are.
    #[cfg(feature = "takeaway")]
    fn is_dense(&self) -> bool {
        let ending = self.name.rsplit('.').next().unwrap_or_default();
        matches!(ending, "avif" | "docx" | "gif" | "jpeg" | "jpg" | "mp3" | "mp4" | "ods" | "odt" | "pdf" | "png" | "webp" | "xlsx" | "zip")
    }
}

#[cfg(feature = "takeaway")]
pub(super) use whole::Whole;

#[cfg(feature = "takeaway")]
mod whole {
    use super::{Date, Piece};
    use rayon::prelude::*;
    use std::io::Cursor;
    use zip::write::{PreparedZipFile, SimpleFileOptions};
    use zip::{CompressionMethod, DateTime, ZipWriter};

    /// A file of files under construction, in memory.
    pub(in super::super) struct Whole {
        zip: ZipWriter<Cursor<Vec<u8>>>,
        day: DateTime,
    }

    impl Whole {
        /// `day` is that of all files in it; without one it is the first that the format knows.
        pub(in super::super) fn new(day: Option<Date>) -> Self {
            let part = |number: i8| u8::try_from(number).unwrap_or(1);
            let told =
                |day: Date| DateTime::from_date_and_time(u16::try_from(day.year()).ok()?, part(day.month()), part(day.day()), 0, 0, 0).ok();
            Self { zip: ZipWriter::new(Cursor::new(Vec::new())), day: day.and_then(told).unwrap_or_default() }
        }

        fn options(&self, dense: bool) -> SimpleFileOptions {
            let method = if dense { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            SimpleFileOptions::default().compression_method(method).last_modified_time(self.day)
        }

        /// A file that is not made smaller.
        pub(in super::super) fn stored(&mut self, piece: &Piece) -> Option<()> {
            let prepared = PreparedZipFile::from_data(&piece.name, self.options(true), &piece.bytes).ok()?;
            self.zip.add_prepared_file(prepared).ok()
        }

        /// Some more files, made smaller each on its own.
        pub(in super::super) fn add(&mut self, pieces: Vec<Piece>) -> Option<()> {
            let small = |piece: Piece| PreparedZipFile::from_data(&piece.name, self.options(piece.is_dense()), &piece.bytes).ok();
            let prepared: Option<Vec<PreparedZipFile>> = pieces.into_par_iter().map(small).collect();
            self.zip.add_prepared_files(prepared?).ok()
        }

        pub(in super::super) fn finish(self) -> Option<Vec<u8>> {
            self.zip.finish().ok().map(Cursor::into_inner)
        }
    }
}

#[cfg(not(feature = "takeaway"))]
pub(super) struct Whole;

#[cfg(not(feature = "takeaway"))]
impl Whole {
    pub(super) fn new(_: Option<Date>) -> Self {
        Self
    }

    pub(super) fn stored(&mut self, _: &Piece) -> Option<()> {
        None
    }

    pub(super) fn add(&mut self, _: Vec<Piece>) -> Option<()> {
        None
    }

    pub(super) fn finish(self) -> Option<Vec<u8>> {
        None
    }
}
