//! `descarga`: a dataset or a file to take away.

use super::{Fence, rules};
use crate::base::say::{said, say};
use crate::base::span::Spanned;
use crate::model::block::{Block, Download, DownloadSpec};
use crate::parse::fields::{Decode, Record, record};

record! {
    /// What is offered.
    Fields {
        dataset: Option<Spanned<String>> = "dataset" / "conjunto", "el nombre de un conjunto de datos", "the name of a dataset";
        file: Option<Spanned<String>> = "file" / "archivo", "la ruta de un archivo", "the path of a file";
        text: Spanned<String> = "text" / "texto", "qué se descarga, en palabras", "what is downloaded, in words";
    }
}

pub(super) static FENCE: Fence = Fence {
    name: "download",
    alias: "descarga",
    about: said("Un archivo o un conjunto de datos para llevar.", "A file or a dataset to take away."),
    fields: Fields::FIELDS,
    read: |yaml, report| {
        let fields = Fields::decode(yaml, report)?;
        let what = match (fields.dataset, fields.file) {
            (Some(dataset), None) => Download::Dataset(dataset),
            (None, Some(file)) => Download::File(file),
            _ => {
                report
                    .add(
                        &rules::DOWNLOAD_OF_WHAT,
                        yaml.span,
                        say!(
                            "La descarga necesita «conjunto» o «archivo», uno de los dos.",
                            "The download needs “dataset” or “file”, one of the two."
                        ),
                    )
                    .help(say!("Escribe «conjunto: nombre» o «archivo: ficha.pdf».", "Write “dataset: name” or “file: sheet.pdf”."));
                return None;
            }
        };
        Some(Block::Download(DownloadSpec { text: fields.text.value, text_span: fields.text.span, what }))
    },
    example: "conjunto: pobreza-ingresos\ntexto: Todos los datos de esta página\n",
};
