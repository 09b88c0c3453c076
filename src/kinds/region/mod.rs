//! One page for each region of Chile, all from one file: `_region.md`.
//!
//! The file is lowered once to a pattern; [`spread`] makes a page of it for each region, with the region's name
//! where the pattern has a place for it. So the sixteen pages cannot drift apart, and each says what the data say.

mod fill;

use super::{Kind, body};
use crate::base::chile::REGIONS;
use crate::base::say::{said, say};
use crate::base::slug::slug;
use crate::base::span::{Span, Spanned};
use crate::diag::{Family, Level, Rule};
use crate::model::block::Block;
use crate::model::doc::Doc;
use crate::model::item::{Facets, Item, KindId};
use crate::parse::fields::{Record, record};
use crate::parse::report::Report;
use crate::parse::scalars::Inline;
use fill::Fill;

record! {
    /// Front matter of the pattern of all region pages.
    RegionFields {
        key_points: Vec<Inline> = "key_points" / "puntos_clave", "lo esencial de cada región; {region} se cambia por su nombre", "the essence of each region; {region} becomes its name";
        datasets: Vec<Spanned<String>> = "datasets" / "conjuntos", "los conjuntos de datos que usa", "the datasets that it uses";
    }
}

pub(super) static KIND: Kind = Kind {
    id: KindId::Region,
    about: said(
        "Una página para cada región, hecha de un solo archivo, _region.md.",
        "A page for each region, made from one file, _region.md.",
    ),
    fields: RegionFields::FIELDS,
    lower: |source, report| {
        let (front, text) = body::page::<RegionFields>(source, report)?;
        let points: Vec<Doc> = front.own.key_points.into_iter().map(|Inline(doc)| doc).collect();
        let blocks = if points.is_empty() { Vec::new() } else { vec![Block::KeyPoints(points)] };
        let facets = Facets { datasets: front.own.datasets, ..Facets::default() };
        let item = body::item(KindId::Region, source, front.meta, front.slug_path, blocks, text, facets);
        known_places(&item, report);
        Some(item)
    },
    starter: |starter| {
        let mut files = starter.page(
            KindId::Region,
            "regiones",
            "---\ntitulo: \"Datos {de la región}\"\ndescripcion: \"Qué dicen los datos {de la región}.\"\nborrador: sí\n---\n\nEsta página se repite en las 16 regiones. Escribe {region}, {en la región}, {de la región} o {la región} donde va el nombre.\n",
        );
        for file in &mut files {
            file.path = file.path.sibling("_region.md").unwrap_or_else(|| file.path.clone());
        }
        files
    },
    rules: &[&UNKNOWN_PLACEHOLDER],
};

/// The pages of a pattern: one for each region, from north to south.
pub(crate) fn spread(pattern: &Item) -> Vec<Item> {
    (0..REGIONS.len()).map(|region| page(pattern, region)).collect()
}

fn page(pattern: &Item, region: usize) -> Item {
    let fill = Fill::new(region, &pattern.lang);
    let mut item = pattern.clone();
    let folder = pattern.slug_path.trim_end_matches('/').rsplit_once('/').map_or("", |(folder, _)| folder);
    item.slug_path =
        [folder, &slug(REGIONS[region].name), ""].iter().skip(usize::from(folder.is_empty())).copied().collect::<Vec<_>>().join("/");
    let meta = &mut item.meta;
    meta.title = fill.text(&meta.title);
    meta.description = fill.text(&meta.description);
    meta.short_title = Some(meta.short_title.as_ref().map_or_else(|| REGIONS[region].name.to_owned(), |title| fill.text(title)));
    meta.weight = i64::try_from(region).ok();
    for source in &mut meta.sources {
        source.note = source.note.take().map(|doc| fill.doc(doc));
    }
    item.blocks = item.blocks.into_iter().map(|block| fill.block(block)).collect();
    item.facets.region = Some(region);
    item
}

/// Reports what stands in braces and is no place for a name.
fn known_places(item: &Item, report: &mut Report<'_>) {
    let mut unknown = Vec::new();
    let mut see = |text: &str, span: Span| unknown.extend(fill::unknown(text).map(|word| (word.to_owned(), span)));
    see(&item.meta.title, item.meta.title_span);
    see(&item.meta.description, item.meta.description_span);
    for block in &item.blocks {
        fill::texts(block, &mut see);
    }
    for (word, span) in unknown {
        let message = say!("No sé qué poner en «{{{word}}}».", "It is not known what to put for “{{{word}}}”.");
        let help = say!(
            "Puede ser {{region}}, {{la región}}, {{en la región}} o {{de la región}}.",
            "It can be {{region}}, {{the region}}, {{in the region}} or {{of the region}}."
        );
        report.add(&UNKNOWN_PLACEHOLDER, span, message).help(help);
    }
}

static UNKNOWN_PLACEHOLDER: Rule = Rule {
    id: "content/unknown-placeholder",
    family: Family::Content,
    level: Level::Error,
    title: said("Unas llaves no dicen qué va en su lugar", "Braces do not say what stands in their place"),
    why: said(
        "En las páginas de las 16 regiones saldrían las llaves en vez del nombre.",
        "The pages of the 16 regions would show the braces instead of the name.",
    ),
    mend: said(
        "Escribe {region}, {la región}, {en la región} o {de la región}.",
        "Write {region}, {the region}, {in the region} or {of the region}.",
    ),
    reference: "amigable: region pages",
    bad: "-- content/regiones/_region.md --\n---\ntitulo: \"Datos {de la región}\"\ndescripcion: Una región.\n---\nVives {en la regoin}.\n",
    good: "-- content/regiones/_region.md --\n---\ntitulo: \"Datos {de la región}\"\ndescripcion: Una región.\n---\nVives {en la región}.\n",
};
