//! Text that grows is not cut: a box with a fixed height that hides what does not fit loses words when letters are enlarged.

use super::example::page;
use crate::base::say::{said, say};
use crate::checks::html::style::room::{Room, length};
use crate::checks::html::style::{Environment, Styles, paint};
use crate::checks::html::{Audit, Found, HtmlRule, On};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static CUT_TEXT: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/cut-text",
    family: Family::A11y,
    level: Level::Error,
    title: said("Un texto queda cortado al agrandarlo", "Text is cut off when it is enlarged"),
    why: said(
        "Quien agranda la letra para poder leer pierde las palabras que no caben en la caja.",
        "People who enlarge letters in order to read lose the words that do not fit the box.",
    ),
    mend: said(
        "Deja que la caja crezca: usa min-height en vez de height, o quita «overflow: hidden».",
        "Let the box grow: use min-height instead of height, or take away “overflow: hidden”.",
    ),
    reference: "WCAG 2.2, 1.4.4",
    bad: page!(
        "<p style=\"height: 1.5em; width: 10em; overflow: hidden\">El taller es el martes en la sede, y después hay un café para todas las personas.</p>"
    ),
    good: page!(
        "<p style=\"min-height: 1.5em; width: 10em\">El taller es el martes en la sede, y después hay un café para todas las personas.</p>"
    ),
};

/// So much more than there is must be needed before we say so: the estimate is no drawing.
const MARGIN: f32 = 1.2;

/// A desktop screen of 1280 by 1024 CSS pixels at 200 % (WCAG 2.2, 1.4.4).
const ENLARGED: Environment = Environment { width: 640.0, height: 512.0, dark: false };

fn check(audit: &Audit<'_>, root: NodeId, found: &mut Found) {
    if !audit.styled() {
        return;
    }
    let styles = Styles::new(audit.dom, &audit.sheets(), ENLARGED);
    for id in audit.dom.elements(root) {
        if cuts(audit, &styles, id) && !audit.dom.text(id).trim().is_empty() && !shown_whole_elsewhere(audit, id) {
            let help = say!(
                "Escribe «min-height» en vez de «height», o quita «overflow: hidden».",
                "Write “min-height” instead of “height”, or take away “overflow: hidden”."
            );
            found.add(
                &RULE,
                id,
                say!("Con la letra al doble, parte de este texto no se ve.", "With letters twice as large, part of this text is not seen."),
                help,
            );
        }
    }
}

fn cuts(audit: &Audit<'_>, styles: &Styles<'_>, id: NodeId) -> bool {
    let hides = |property: &str| styles.declared(id, property).is_some_and(|value| matches!(value.trim(), "hidden" | "clip"));
    // What is kept for screen readers alone is one pixel large on purpose.
    let positioned = styles.declared(id, "position").is_some_and(|value| matches!(value.trim(), "absolute" | "fixed"));
    let (down, across) = (hides("overflow-y"), hides("overflow-x"));
    if positioned
        || !(down || across)
        || styles.computed(id, "visibility").is_some_and(|value| value.trim() == "hidden")
        || is_hidden(audit, id)
    {
        return false;
    }
    let tall =
        down && Room::of(audit.dom, styles, id, ENLARGED).is_some_and(|room| room.height > 1.0 && room.needed > room.height * MARGIN);
    tall || (across && too_wide(audit, styles, id))
}

/// One line that is not broken, in a box of a fixed width: its end is lost, without three dots that say so.
fn too_wide(audit: &Audit<'_>, styles: &Styles<'_>, id: NodeId) -> bool {
    let says = |property: &str, word: &str| styles.computed(id, property).is_some_and(|value| value.trim() == word);
    let size = paint::size(audit.dom, styles, id);
    let width = styles.declared(id, "width").and_then(|value| length(&value, size, ENLARGED.width));
    // Four tenths of a size for each letter is less than any common face needs for a longer text.
    let long = u16::try_from(audit.dom.text(id).trim().chars().count()).map_or(f32::MAX, f32::from) * size * 0.4;
    says("white-space", "nowrap") && width.is_some_and(|width| width > 1.0 && long > width)
}

fn is_hidden(audit: &Audit<'_>, id: NodeId) -> bool {
    let around = [id].into_iter().chain(audit.dom.ancestors(id)).filter(|id| audit.dom.element(*id).is_some());
    let mut hidden = around.map(|id| {
        audit.dom.attr(id, "hidden").is_some()
            || audit.dom.attr(id, "aria-hidden") == Some("true")
            || audit.styles().declared(id, "display").is_some_and(|value| value.trim() == "none")
    });
    hidden.any(|hidden| hidden)
}

/// A link or a button right after it leads to the whole text.
fn shown_whole_elsewhere(audit: &Audit<'_>, id: NodeId) -> bool {
    let next = std::iter::successors(audit.dom.next(id), |id| audit.dom.next(*id)).find(|id| audit.dom.element(*id).is_some());
    next.is_some_and(|next| matches!(audit.dom.name(next), "a" | "button" | "details"))
}
