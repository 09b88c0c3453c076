//! The fields that every page has, and how a page's front matter is read with them.

use super::Source;
use crate::base::date::{Months, When};
use crate::base::say::{said, say};
use crate::base::slug::is_slug;
use crate::base::span::Spanned;
use crate::diag::{Family, Level, Rule};
use crate::model::item::{self, Meta};
use crate::parse::exceptions::ExceptionFields;
use crate::parse::field_rules;
use crate::parse::fields::{Field, Fields, Pairs, Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::{Address, Inline};
use crate::parse::yaml::Yaml;

record! {
    /// Front matter that every kind shares.
    MetaFields {
        title: Spanned<String> = "title" / "titulo", "el nombre de la página", "the name of the page";
        description: Spanned<String> = "description" / "descripcion", "de qué trata, en una frase sencilla", "what it is about, in a plain sentence";
        short_title: Option<String> = "short_title" / "titulo_corto", "un nombre corto para menús", "a short name for menus";
        date: Option<When> = "date" / "fecha", "cuándo se publicó", "when it was published";
        updated: Option<When> = "updated" / "actualizado", "cuándo cambió por última vez", "when it last changed";
        reviewed: Option<Spanned<When>> = "reviewed" / "revisado", "cuándo alguien la revisó por última vez", "when someone last checked it";
        review_in: Option<Months> = "review_in" / "revisar_en", "cada cuánto hay que revisarla", "how often it has to be checked";
        draft: Option<bool> = "draft" / "borrador", "sí, mientras no deba publicarse", "yes, while it must not be published";
        slug: Option<Spanned<String>> = "slug" / "direccion_corta", "la última parte de la dirección", "the last part of the address";
        aliases: Vec<Spanned<String>> = "aliases" / "alias", "direcciones antiguas que llevan a esta página, la más antigua primero", "old addresses that lead to this page, the oldest first";
        weight: Option<i64> = "weight" / "orden", "su lugar en las listas: primero los números bajos", "its place in lists: low numbers first";
        tags: Vec<String> = "tags" / "etiquetas", "palabras para agrupar páginas", "words to group pages";
        sources: Vec<SourceFields> = "sources" / "fuentes", "de dónde viene la información", "where the information comes from";
        related: Vec<Spanned<String>> = "related" / "relacionados", "rutas de otras páginas que ayudan", "paths of other pages that help";
        original: Option<Spanned<Pairs<String>>> = "original" / "original", "en una versión: de qué partes del original se escribió, cada una con su marca, como las muestra «amigable list versiones»", "in a version: which parts of the original it was written from, each with its mark, as “amigable list variants” shows them";
        exceptions: Vec<ExceptionFields> = "exceptions" / "excepciones", "lo que esta página puede no cumplir por un tiempo: {regla, motivo, hasta} y, si es un solo pasaje, {texto}", "what this page may break for a while: {rule, reason, until} and, for one passage only, {text}";
    }
}

record! {
    /// Where a statement comes from.
    SourceFields {
        title: String = "title" / "titulo", "el nombre de la fuente", "the name of the source";
        publisher: Option<String> = "publisher" / "publica", "quién la publicó", "who published it";
        url: Option<Spanned<Address>> = "url" / "direccion", "dónde está", "where it is";
        date: Option<When> = "date" / "fecha", "cuándo se publicó", "when it was published";
        checked: Option<When> = "checked" / "consultado", "cuándo la consultaste", "when you looked at it";
        note: Option<Inline> = "note" / "nota", "lo que conviene saber de ella", "what is good to know about it";
    }
}

/// The common fields, for documentation.
pub(crate) static COMMON_FIELDS: &[Field] = MetaFields::FIELDS;

impl SourceFields {
    pub(super) fn lower(self) -> item::Source {
        item::Source {
            title: self.title,
            publisher: self.publisher,
            url: self.url.map(Address::spanned),
            date: self.date,
            checked: self.checked,
            note: self.note.map(|inline| inline.0),
        }
    }
}

/// Common and own fields of one page.
pub(super) struct Front<T> {
    pub(super) meta: Meta,
    pub(super) own: T,
    pub(super) slug_path: String,
}

/// Reads common and own fields together, so that unknown names are judged against both.
pub(super) fn read<T: Record>(yaml: &Yaml, source: &Source<'_>, report: &mut Report<'_>) -> Option<Front<T>> {
    let mut map = Fields::open(yaml, report)?;
    let meta = MetaFields::take(&mut map, report);
    let own = T::take(&mut map, report);
    map.close(&[MetaFields::FIELDS, T::FIELDS], report);
    let (meta, own) = (meta?, own?);
    let slug_path = with_slug(&source.slug_path, meta.slug.as_ref(), report)?;
    Some(Front { meta: lower(meta), own, slug_path })
}

fn with_slug(path: &str, slug: Option<&Spanned<String>>, report: &mut Report<'_>) -> Option<String> {
    let Some(slug) = slug else { return Some(path.to_owned()) };
    if !is_slug(&slug.value) {
        let plain = crate::base::slug::slug(&slug.value);
        report
            .add(
                &field_rules::WRONG_TYPE,
                slug.span,
                say!("«{}» no sirve como parte de una dirección.", "“{}” does not fit in an address.", slug.value),
            )
            .help(say!(
                "Usa solo minúsculas sin acentos, números y guiones: «{plain}».",
                "Use only lower-case letters without accents, digits and hyphens: “{plain}”."
            ));
        return None;
    }
    let parent = path.trim_end_matches('/').rsplit_once('/').map_or(String::new(), |(parent, _)| format!("{parent}/"));
    Some(format!("{parent}{}/", slug.value))
}

fn lower(fields: MetaFields) -> Meta {
    Meta {
        title_span: fields.title.span,
        title: fields.title.value,
        short_title: fields.short_title,
        description: fields.description.value,
        description_span: fields.description.span,
        date: fields.date,
        updated: fields.updated,
        reviewed_span: fields.reviewed.as_ref().map_or(fields.title.span, |when| when.span),
        reviewed: fields.reviewed.map(|when| when.value),
        review_in: fields.review_in,
        draft: fields.draft.unwrap_or(false),
        aliases: fields.aliases,
        weight: fields.weight,
        tags: fields.tags,
        sources: fields.sources.into_iter().map(SourceFields::lower).collect(),
        related: fields.related,
        exceptions: fields.exceptions.into_iter().map(ExceptionFields::lower).collect(),
        original: fields.original.map(|marks| {
            let pairs = marks.value.0.into_iter().map(|(name, mark)| (name.value, mark)).collect();
            Spanned::new(pairs, marks.span)
        }),
    }
}

/// No fields beside the common ones.
pub(super) struct NoFields;

impl Record for NoFields {
    const FIELDS: &'static [Field] = &[];

    fn take(_: &mut Fields<'_>, _: &mut Report<'_>) -> Option<Self> {
        Some(Self)
    }
}

/// Raised by data summaries and datasets that name no source.
pub(crate) static NO_SOURCE: Rule = Rule {
    id: "data/no-source",
    family: Family::Data,
    level: Level::Error,
    title: said("Un dato no dice su fuente", "A figure does not name its source"),
    why: said(
        "Sin fuente, nadie puede comprobar la cifra ni citarla en un proyecto.",
        "Without a source nobody can check the figure or cite it in a proposal.",
    ),
    mend: said("Agrega «fuentes:» con título, quién publica y fecha.", "Add “sources:” with title, publisher and date."),
    reference: "Fundamental Principles of Official Statistics, 3",
    bad: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un dato.\npuntos_clave: [Uno]\nconjuntos: [ejemplo]\n---\n## Qué significa\n\nTexto.\n",
    good: "-- content/datos/a.md --\n---\ntitulo: A\ndescripcion: Un dato.\npuntos_clave: [Uno]\nconjuntos: [ejemplo]\nfuentes: [{titulo: Encuesta}]\n---\n## Qué significa\n\nTexto.\n",
};
