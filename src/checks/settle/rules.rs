//! Rules about settings of checks, exceptions and the list of known findings.

use crate::base::say::{Say, said, say};
use crate::diag::{Family, Finding, Level, Rule};

pub(crate) static RULES: &[&Rule] = &[&ALWAYS_CHECKED, &UNUSED_EXCEPTION, &EXPIRED_EXCEPTION, &MENDED_PENDING];

/// Somebody wants a rule lowered that holds always.
pub(super) fn always_checked(name: &str, rule: &Rule) -> Finding {
    let why = rule.why_fixed();
    let message = Say {
        es: format!("«{name}» se revisa siempre, porque {}.", why.es),
        en: format!("“{name}” is always checked, because {}.", why.en),
    };
    Finding::new(&ALWAYS_CHECKED, message)
        .help(say!("Borra estas líneas y corrige lo que la regla muestra.", "Delete these lines and mend what the rule shows."))
}

static ALWAYS_CHECKED: Rule = Rule {
    id: "content/always-checked",
    family: Family::Content,
    level: Level::Error,
    title: said("Se pide no revisar algo que siempre se revisa", "What is always checked is asked not to be"),
    why: said(
        "Hay errores que dejan una página falsa, rota o sin publicar. Si se pudieran callar, quien lee los pagaría.",
        "Some errors leave a page false, broken or unpublished. If they could be silenced, readers would pay for it.",
    ),
    mend: said(
        "Borra ese nivel o esa excepción, y corrige lo que la regla muestra.",
        "Delete that level or that exception, and mend what the rule shows.",
    ),
    reference: "amigable: revisiones",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nexcepciones:\n  - {regla: links/broken-page, motivo: La página viene luego., hasta: 2027-03-31}\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(super) static UNUSED_EXCEPTION: Rule = Rule {
    id: "content/unused-exception",
    family: Family::Content,
    level: Level::Warning,
    title: said("Una excepción ya no perdona nada", "An exception excuses nothing any more"),
    why: said(
        "Lo pendiente ya está corregido. Si la excepción se queda, el próximo problema igual pasará sin que nadie lo vea.",
        "What was pending is mended. If the exception stays, the next such problem will pass unseen.",
    ),
    mend: said("Borra la excepción.", "Delete the exception."),
    reference: "amigable: excepciones",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nexcepciones:\n  - {regla: data/unbound-number, motivo: La cifra viene de un decreto., hasta: 2027-03-31}\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(super) static EXPIRED_EXCEPTION: Rule = Rule {
    id: "dates/expired-exception",
    family: Family::Dates,
    level: Level::Warning,
    title: said("Una excepción venció", "An exception has expired"),
    why: said(
        "Alguien prometió arreglar algo antes de esa fecha. Quien lee todavía lo espera.",
        "Somebody promised to mend something by that date. Readers are still waiting.",
    ),
    mend: said(
        "Corrige lo pendiente y borra la excepción, o dale otra fecha y di por qué.",
        "Mend what is pending and delete the exception, or give it another date and say why.",
    ),
    reference: "amigable: excepciones",
    bad: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\nexcepciones:\n  - {regla: data/unbound-number, motivo: La cifra viene de un decreto., hasta: 2021-03-31}\n---\nTexto.\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};

pub(super) static MENDED_PENDING: Rule = Rule {
    id: "config/mended-pending",
    family: Family::Config,
    level: Level::Warning,
    title: said("La lista de pendientes tiene hallazgos que ya no están", "The list of pending findings has some that are gone"),
    why: said(
        "Mientras sigan en la lista, el mismo problema puede volver sin que nadie lo vea.",
        "While they are in the list, the same problem can come back unseen.",
    ),
    mend: said("Acorta la lista con: amigable check --adopt.", "Shorten the list with: amigable check --adopt."),
    reference: "amigable: pendientes.yaml",
    bad: "-- pendientes.yaml --\ncontent/_index.md:\n  data/unbound-number: 2\n",
    good: "-- content/a.md --\n---\ntitulo: A\ndescripcion: Una página.\n---\nTexto.\n",
};
