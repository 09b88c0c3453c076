//! The directory: one file of organisations, one page with them all.

use super::{Kind, body, meta::SourceFields};
use crate::base::date::When;
use crate::base::say::said;
use crate::base::span::Spanned;
use crate::model::block::{Block, Organisation};
use crate::model::item::{Facets, KindId};
use crate::parse::fields::{Field, NonEmpty, Record, record};
use crate::parse::scalars::{Address, Email, Inline, Prose};

record! {
    /// The file of a directory.
    DirectoryFields {
        intro: Option<Prose> = "intro" / "intro", "qué es este directorio, en Markdown", "what this directory is, in Markdown";
        organisations: NonEmpty<OrganisationFields> = "organisations" / "organizaciones", "las organizaciones", "the organisations";
    }
}

record! {
    /// One organisation.
    OrganisationFields {
        id: Spanned<String> = "id" / "id", "su nombre en los enlaces, como cefis", "its name in links, such as cefis";
        name: String = "name" / "nombre", "su nombre completo", "its full name";
        acronym: Option<String> = "acronym" / "sigla", "su sigla", "its acronym";
        kind: String = "type" / "tipo", "qué es: fundación, servicio público…", "what it is: foundation, public service…";
        description: Inline = "description" / "descripcion", "qué hace, en palabras sencillas", "what it does, in plain words";
        regions: Vec<String> = "regions" / "regiones", "las regiones donde trabaja", "the regions where it works";
        topics: Vec<String> = "topics" / "temas", "sus temas", "its topics";
        website: Option<Spanned<Address>> = "website" / "sitio", "su sitio web", "its website";
        email: Option<Email> = "email" / "correo", "su correo público", "its public e-mail";
        reviewed: When = "reviewed" / "revisado", "cuándo se comprobó esta ficha", "when this entry was checked";
        sources: NonEmpty<SourceFields> = "sources" / "fuentes", "de dónde viene la información", "where the information comes from";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber", "what is good to know";
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
        let organisations: Vec<Organisation> = front.own.organisations.0.into_iter().map(organisation).collect();
        let anchors = organisations.iter().map(|entry| (entry.id.value.clone(), entry.name.clone())).collect();
        let facets = Facets { anchors, organisations: organisations.clone(), ..Facets::default() };
        let mut text = body::Body::of(front.own.intro.unwrap_or_default().0);
        text.blocks.push(Block::Organisations(organisations));
        Some(body::item(KindId::Organisation, source, front.meta, front.slug_path, Vec::new(), text, facets))
    },
    starter: |starter| {
        starter.entry(
            ["directorio.yaml", "directory.yaml"],
            "titulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n",
            "  - id: {slug}\n    nombre: {title}\n    tipo: fundación, servicio público, universidad…\n    descripcion: Di qué hace, en una frase.\n    regiones: [Todo Chile]\n    revisado: {today}\n    fuentes:\n      - titulo: De dónde viene esta información\n",
        )
    },
    rules: &[],
};

fn organisation(fields: OrganisationFields) -> Organisation {
    Organisation {
        id: fields.id,
        name: fields.name,
        acronym: fields.acronym,
        kind: fields.kind,
        description: fields.description.0,
        regions: fields.regions,
        topics: fields.topics,
        website: fields.website.map(Address::spanned),
        email: fields.email.map(|email| email.0),
        reviewed: fields.reviewed,
        sources: fields.sources.0.into_iter().map(SourceFields::lower).collect(),
        note: fields.note.map(|inline| inline.0),
    }
}
