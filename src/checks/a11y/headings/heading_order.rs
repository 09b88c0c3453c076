//! Headings go down one level at a time.

use super::headings;
use crate::base::say::{said, say};
use crate::checks::a11y::example::page;
use crate::checks::a11y::read;
use crate::checks::html::{Audit, Found, HtmlRule, On, from_text};
use crate::diag::{Family, Level, Rule};
use crate::parse::html::NodeId;

pub(super) static HEADING_ORDER: HtmlRule = HtmlRule { rule: &RULE, on: On::Page, check };

static RULE: Rule = Rule {
    id: "a11y/heading-order",
    family: Family::A11y,
    level: Level::Warning,
    title: said("Los títulos saltan un nivel", "The headings skip a level"),
    why: said(
        "Quien no ve la página la recorre por sus títulos, como por un índice. Si falta un nivel, cree que se perdió una parte.",
        "People who do not see the page go through it by its headings, as through a table of contents. When a level is missing, they think that they missed a part.",
    ),
    mend: said("Después de un título «##» viene «###», no «####».", "After a heading “##” comes “###”, not “####”."),
    reference: "WCAG 2.2, 1.3.1; G141",
    bad: page!("<h2>Qué aprenderás</h2><h4>Materiales</h4><p>Una tabla y un lápiz.</p>"),
    good: page!("<h2>Qué aprenderás</h2><h3>Materiales</h3><p>Una tabla y un lápiz.</p>"),
};

fn check(audit: &Audit<'_>, _: NodeId, found: &mut Found) {
    let mut before: Option<u32> = None;
    for (at, level) in headings(audit) {
        if let Some(before) = before.filter(|before| level > before + 1) {
            let (text, right) = (read::short(&read::text(audit, at), 60), before + 1);
            let help = if from_text(audit, at) && right <= 6 {
                let marks = "#".repeat(usize::try_from(right).unwrap_or(2));
                say!("Escribe: {marks} {text}", "Write: {marks} {text}")
            } else {
                say!("Escribe: <h{right}>{text}</h{right}>", "Write: <h{right}>{text}</h{right}>")
            };
            found.add(
                &RULE,
                at,
                say!(
                    "El título «{text}» es de nivel {level}, y el anterior es de nivel {before}.",
                    "The heading “{text}” has level {level}, and the one before has level {before}."
                ),
                help,
            );
        }
        before = Some(level);
    }
}
