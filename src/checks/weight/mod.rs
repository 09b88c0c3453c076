//! What a page costs who opens it, against what the site allows.
//!
//! In: a page that weighs too much, with marks. Out: a finding at the part of its text that weighs most. Weighs nothing itself.

use super::html::{About, Origin};
use crate::base::number::file_size;
use crate::base::say::{Say, said};
use crate::base::span::Span;
use crate::diag::{Family, Finding, Level, Rule};
use crate::outputs::weight::Weight;
use crate::parse::html::{self, Dom, NodeId};

/// All rules of this family.
pub(super) static RULES: &[&Rule] = &[&HEAVY_PAGE];

/// A part within another is named instead of it when it makes up this much of it: so the row of a table is never blamed for the table.
const MOST: usize = 2;

/// `html` has marks; `weight` is more than `most` allows.
pub(crate) fn check(html: &str, about: &About<'_>, weight: Weight, most: usize) -> Finding {
    let dom = html::parse(html);
    let sizes = Sizes::of(&dom);
    let whole = sizes.of_node(dom.root()).max(1);
    let guilty = sizes.heaviest(&dom, dom.root()).map(|id| sizes.inmost(&dom, id));
    let share = guilty.map(|id| weight.html * sizes.of_node(id) / whole);
    let span = guilty.and_then(|id| source_span(&dom, id)).unwrap_or_default();
    let finding = Finding::new(&HEAVY_PAGE, message(weight, most, share)).help(help(share.is_some()));
    match about.origin {
        Origin::Page { source, .. } | Origin::File(source) => finding.at(source, span),
    }
}

fn message(weight: Weight, most: usize, share: Option<usize>) -> Say {
    let (es, en) = (|bytes| file_size(bytes, "es"), |bytes| file_size(bytes, "en"));
    let (all, own) = (weight.without_images(), weight.styles + weight.scripts);
    let (part_es, part_en) = share.map_or_else(Default::default, |share| {
        (format!(" Lo que más pesa está aquí: cerca de {}.", es(share)), format!(" What weighs most is here: about {}.", en(share)))
    });
    Say {
        es: format!(
            "Abrir esta página cuesta {} sin contar imágenes ({} son estilos y programas del tema); el máximo de este sitio es {}.{part_es}",
            es(all),
            es(own),
            es(most)
        ),
        en: format!(
            "Opening this page costs {} without its images ({} are the theme's styles and scripts); the most of this site is {}.{part_en}",
            en(all),
            en(own),
            en(most)
        ),
    }
}

fn help(known: bool) -> Say {
    let raise = (
        "Si vale lo que cuesta, sube «peso_maximo» en «paginas» de amigable.yaml.",
        "If it is worth its cost, raise “max_weight” in “pages” of amigable.yaml.",
    );
    let (es, en) = if known {
        (
            "Muestra solo lo que hace falta (menos filas, un gráfico en vez de dos) y ofrece el resto como descarga, o reparte la página en dos.",
            "Show only what is needed (fewer rows, one chart instead of two) and offer the rest as a download, or make two pages of it.",
        )
    } else {
        (
            "El tema la escribe a partir de otros archivos: repártelos en más secciones, o acorta sus descripciones.",
            "The theme writes it from other files: spread them over more sections, or shorten their descriptions.",
        )
    };
    Say { es: format!("{es} {}", raise.0), en: format!("{en} {}", raise.1) }
}

/// How many bytes each node takes in the page, about: its texts and its tags.
struct Sizes(Vec<usize>);

impl Sizes {
    fn of(dom: &Dom<'_>) -> Self {
        let mut sizes = vec![0; dom.count()];
        for id in dom.descendants(dom.root()) {
            let own = own_size(dom, id);
            for around in [id].into_iter().chain(dom.ancestors(id)) {
                sizes[around.index()] += own;
            }
        }
        Self(sizes)
    }

    fn of_node(&self, id: NodeId) -> usize {
        self.0[id.index()]
    }

    /// The heaviest of the parts below a node that stand in the page's own source and in no other such part.
    fn heaviest(&self, dom: &Dom<'_>, below: NodeId) -> Option<NodeId> {
        let mut open: Vec<NodeId> = dom.child_elements(below).collect();
        let mut heaviest: Option<NodeId> = None;
        while let Some(id) = open.pop() {
            if source_span(dom, id).is_none() {
                open.extend(dom.child_elements(id));
            } else if heaviest.is_none_or(|known| self.of_node(known) < self.of_node(id)) {
                heaviest = Some(id);
            }
        }
        heaviest
    }

    /// The part within a part that still makes up most of it.
    fn inmost(&self, dom: &Dom<'_>, id: NodeId) -> NodeId {
        match self.heaviest(dom, id) {
            Some(inner) if self.of_node(inner) * MOST > self.of_node(id) => self.inmost(dom, inner),
            _ => id,
        }
    }
}

/// Where it stands in the page's own source, if it was written there.
fn source_span(dom: &Dom<'_>, id: NodeId) -> Option<Span> {
    dom.element(id)?.mark().source
}

/// `<name a="b">…</name>`, without its content.
fn own_size(dom: &Dom<'_>, id: NodeId) -> usize {
    let Some(element) = dom.element(id) else { return dom.text_of(id).map_or(0, str::len) };
    let attributes: usize = element.attrs().map(|(name, value)| name.len() + value.len() + " =\"\"".len()).sum();
    2 * element.name().len() + "<></>".len() + attributes
}

/// Its example would be long: `tests/weight.rs` has it.
static HEAVY_PAGE: Rule = Rule {
    id: "content/heavy-page",
    family: Family::Content,
    level: Level::Warning,
    title: said("Una página pesa demasiado", "A page weighs too much"),
    why: said(
        "Quien paga sus datos por adelantado paga cada página. Con poca señal, una página pesada tarda, y mucha gente no espera.",
        "Whoever pays for data in advance pays for each page. With a weak signal a heavy page takes long, and many people do not wait.",
    ),
    mend: said(
        "Deja en la página lo que hace falta y ofrece el resto como descarga, o repártela en dos. El máximo se cambia con «peso_maximo» en «paginas» de amigable.yaml, en kilobytes. \
         `amigable list pages` muestra cuánto pesa cada una.",
        "Leave on the page what is needed and offer the rest as a download, or make two pages of it. The most is changed with “max_weight” in “pages” of amigable.yaml, in kilobytes. \
         `amigable list pages` shows what each weighs.",
    ),
    reference: "W3C Web Sustainability Guidelines, 2.7; RFC 6928",
    bad: "",
    good: "",
};
