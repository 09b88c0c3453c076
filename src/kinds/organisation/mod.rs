//! The directory: one file of organisations, one page with them all, and a page for each region, kind and topic.
//!
//! In: the file. Out: an item; [`spread`] makes the pages of its groups, which from then on are items like others. What an entry says is
//! read here; who draws it knows nothing of the file.

mod entry;
mod facets;
mod rules;

use super::{Kind, body};
use crate::base::say::said;
use crate::model::block::Block;
use crate::model::item::{Facets, KindId};
use crate::model::organisation::{FacetIndex, Organisation};
use crate::parse::fields::{Field, NonEmpty, Record, record};
use crate::parse::scalars::Prose;
use entry::OrganisationFields;

pub(crate) use facets::spread;

record! {
    /// The file of a directory.
    DirectoryFields {
        intro: Option<Prose> = "intro" / "intro", "qué es este directorio, en Markdown", "what this directory is, in Markdown";
        organisations: NonEmpty<OrganisationFields> = "organisations" / "organizaciones", "las organizaciones", "the organisations";
    }
}

/// The fields of the file.
pub(super) const FILE: &[Field] = DirectoryFields::FIELDS;

pub(super) static KIND: Kind = Kind {
    id: KindId::Organisation,
    about: said("Una organización del directorio.", "An organisation of the directory."),
    fields: OrganisationFields::FIELDS,
    lower: |source, report| {
        let front = body::fields::<DirectoryFields>(source, report)?;
        let organisations: Vec<Organisation> =
            front.own.organisations.0.into_iter().filter_map(|fields| entry::lowered(fields, report)).collect();
        let anchors = organisations.iter().map(|entry| (entry.id.value.clone(), entry.name.clone())).collect();
        let index = FacetIndex {
            directory: front.slug_path.clone(),
            facets: facets::of(&organisations, &front.slug_path, &source.lang),
            current: None,
        };
        let facets = Facets { anchors, organisations: organisations.clone(), ..Facets::default() };
        let mut text = body::Body::of(front.own.intro.unwrap_or_default().0);
        text.blocks.extend([Block::Facets(index), Block::Organisations(organisations)]);
        Some(body::item(KindId::Organisation, source, front.meta, front.slug_path, Vec::new(), text, facets))
    },
    starter: |starter| {
        starter.entry(
            ["directorio.yaml", "directory.yaml"],
            "titulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n",
            "  - id: {slug}\n    nombre: {title}\n    tipo: fundación, servicio público, universidad…\n    descripcion: Di qué hace, en una frase.\n    # Una o más regiones de Chile, o «Todo Chile».\n    regiones: [Todo Chile]\n    temas: []\n    # Sus canales públicos: sitio, correo, telefono, whatsapp, instagram…\n    # canales: {sitio: https://…, correo: contacto@…}\n    # Si es una persona: «persona: sí» y «consentimiento: {fecha: …, como: por correo}».\n    revisado: {today}\n    fuentes:\n      - titulo: De dónde viene esta información\n",
        )
    },
    rules: &[&rules::NO_CONSENT, &rules::UNKNOWN_REGION],
};
