//! What is wrong with a cell, in words.
//!
//! In: a cell and what is wrong. Out: a message that names its place, and what to do next.

use super::cells::{Need, Written};
use super::rules;
use super::typed::Wrong;
use crate::base::chile;
use crate::base::date_text::DateTrouble;
use crate::base::numeral::{Affix, DecimalMark};
use crate::base::say::{Said, Say, said};
use crate::diag::Rule;
use crate::model::dataset::ColumnKind;

/// The rule that a wrong text breaks.
pub(super) fn rule(wrong: Wrong) -> &'static Rule {
    match wrong {
        Wrong::Region | Wrong::Comuna => &rules::UNKNOWN_PLACE,
        _ => &rules::WRONG_CELL,
    }
}

/// Message and help for a text that is no value of its column.
pub(super) fn say(wrong: Wrong, written: &Written<'_>) -> (Say, Say) {
    match wrong {
        Wrong::NotNumber => (not_of_type(said("un número", "a number"), written), number_help(written)),
        Wrong::NotWhole => (
            not_of_type(said("un número entero", "a whole number"), written),
            said(
                "Corrige la celda, o pon «tipo: numero» en la columna si puede llevar decimales.",
                "Correct the cell, or put “type: number” in the column if it may have decimals.",
            )
            .say(),
        ),
        Wrong::Affix(affix) => (unfit(written), affix_help(affix)),
        Wrong::OtherMark(mark) => other_mark(mark, written),
        Wrong::NotYear => (
            not_of_type(said("un año", "a year"), written),
            said("Escribe el año con cuatro cifras, como 2024.", "Write the year with four digits, such as 2024.").say(),
        ),
        Wrong::Date(trouble) => (date(trouble, written), DATE_HELP.say()),
        Wrong::Region => place(said("ninguna región de Chile", "no region of Chile"), chile::near_region(written.text), written),
        Wrong::Comuna => place(said("ninguna comuna de Chile", "no comuna of Chile"), chile::near_comuna(written.text), written),
        Wrong::SpreadsheetError | Wrong::Reported => (
            unfit(written),
            said(
                "Es el error de una fórmula: corrígela en la planilla. Si significa «sin dato», agrégalo a «faltantes» de la columna.",
                "A formula failed: mend it in the spreadsheet. If it means “no data”, add it to the column's “missing”.",
            )
            .say(),
        ),
    }
}

const DATE_HELP: Said =
    said("Escribe la fecha como 2024-11-01, o solo el mes: 2024-11.", "Write the date as 2024-11-01, or only the month: 2024-11.");

/// «x» (fila 3) no sirve en la columna «y».
fn unfit(written: &Written<'_>) -> Say {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    Say {
        es: format!("«{text}» no sirve en la columna «{name}» ({}).", at.es),
        en: format!("“{text}” does not fit in the column “{name}” ({}).", at.en),
    }
}

fn not_of_type(what: Said, written: &Written<'_>) -> Say {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    Say {
        es: format!("«{text}» no es {} (columna «{name}», {}).", what.es, at.es),
        en: format!("“{text}” is not {} (column “{name}”, {}).", what.en, at.en),
    }
}

fn number_help(written: &Written<'_>) -> Say {
    let text = written.text;
    let is_scientific = text.contains(['e', 'E']) && text.parse::<f64>().is_ok_and(f64::is_finite);
    let is_scientific = is_scientific || text.replacen(',', ".", 1).parse::<f64>().is_ok_and(f64::is_finite) && text.contains(['e', 'E']);
    if is_scientific {
        return said(
            "La planilla acortó el número: dale formato de número a la columna y exporta otra vez.",
            "The spreadsheet shortened the number: give the column a number format and export again.",
        )
        .say();
    }
    said(
        "Escribe solo el número, como 17,3 o 1.234. Si significa «sin dato», agrégalo a «faltantes» de la columna; si es un dato que la fuente no \
         publica, a «reservados».",
        "Write the number only, such as 17.3. If it means “no data”, add it to the column's “missing”; if the source holds the value back, \
         to “suppressed”.",
    )
    .say()
}

fn affix_help(affix: Affix) -> Say {
    match affix {
        Affix::Percent => {
            said("Quita el signo %, o pon «tipo: porcentaje» en la columna.", "Take out the %, or put “type: percent” in the column.")
        }
        _ => said("Quita el signo $, o pon «tipo: dinero» en la columna.", "Take out the $, or put “type: money” in the column."),
    }
    .say()
}

fn other_mark(own: DecimalMark, written: &Written<'_>) -> (Say, Say) {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    let (here, there) = match own {
        DecimalMark::Comma => (said("coma", "comma"), said("punto", "point")),
        DecimalMark::Point => (said("punto", "point"), said("coma", "comma")),
    };
    let message = Say {
        es: format!("«{text}» ({}) usa {} decimal, y el contrato dice que en «{name}» es {}.", at.es, here.es, there.es),
        en: format!("“{text}” ({}) uses a decimal {}, and the contract says that “{name}” has the {}.", at.en, here.en, there.en),
    };
    (message, said("Corrige la celda, o el «decimal» del contrato.", "Correct the cell, or “decimal” in the contract.").say())
}

fn date(trouble: DateTrouble, written: &Written<'_>) -> Say {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    let (es, en) = match trouble {
        DateTrouble::Unknown => return not_of_type(said("una fecha que yo entienda", "a date that can be read"), written),
        DateTrouble::NoSuchDay => ("no existe en el calendario", "is not in the calendar"),
        DateTrouble::WrongWeekday(_) => ("no cae en ese día de la semana", "is not on that weekday"),
        DateTrouble::Backwards => ("termina antes de empezar", "ends before it starts"),
    };
    Say {
        es: format!("La fecha «{text}» {es} (columna «{name}», {}).", at.es),
        en: format!("The date “{text}” {en} (column “{name}”, {}).", at.en),
    }
}

fn place(none: Said, near: Option<&str>, written: &Written<'_>) -> (Say, Say) {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    let message = Say {
        es: format!("«{text}» no es {} (columna «{name}», {}).", none.es, at.es),
        en: format!("“{text}” is {} (column “{name}”, {}).", none.en, at.en),
    };
    let help = match near {
        Some(near) => Say { es: format!("¿Quisiste decir «{near}»?"), en: format!("Did you mean “{near}”?") },
        None => Say {
            es: format!(
                "Escribe su nombre o su código oficial. Si es otra cosa, como el total del país, dilo en «nombres» de la columna: «{text}: el país»."
            ),
            en: format!(
                "Write its name or its official code. If it is something else, such as the whole country, say so in the column's “labels”: “{text}: the country”."
            ),
        },
    };
    (message, help)
}

/// A cell that may not be empty.
pub(super) fn missing(need: Need, written: &Written<'_>) -> (Say, Say) {
    let (name, at) = (&written.column.name, &written.at);
    match need {
        Need::Contract => (
            Say {
                es: format!("Falta «{name}» ({}), y el contrato dice que es obligatoria.", at.es),
                en: format!("“{name}” is missing ({}), and the contract says it is required.", at.en),
            },
            said("Escribe el valor, o cambia «obligatoria» a «no».", "Write the value, or change “required” to “no”.").say(),
        ),
        Need::Key => (
            Say {
                es: format!("Falta «{name}» ({}), que es parte de la clave.", at.es),
                en: format!("“{name}” is missing ({}), which is part of the key.", at.en),
            },
            said(
                "Escribe el valor: sin él no se sabe de qué fila se habla.",
                "Write the value: without it nobody knows which row is meant.",
            )
            .say(),
        ),
        Need::Method => (
            Say {
                es: format!("Falta «{name}» ({}): no se sabe con qué método se midió.", at.es),
                en: format!("“{name}” is missing ({}): nobody knows by which method it was measured.", at.en),
            },
            said(
                "Escribe el método: las cifras de métodos distintos nunca se comparan.",
                "Write the method: figures of different methods are never compared.",
            )
            .say(),
        ),
    }
}

pub(super) fn out_of_range(written: &Written<'_>) -> (Say, Say) {
    let (text, name, at, column) = (written.text, &written.column.name, &written.at, written.column);
    let message = Say {
        es: format!("{text} queda fuera de lo posible en «{name}» ({}).", at.es),
        en: format!("{text} is out of range in “{name}” ({}).", at.en),
    };
    let set = |number: f64, base: &str| match column.kind {
        ColumnKind::Year => number.to_string(),
        _ if base == "en" => number.to_string(),
        _ => number.to_string().replace('.', ","),
    };
    let range = |base: &str, [both, from, to]: [&str; 3]| match (column.min, column.max) {
        (Some(min), Some(max)) => both.replace("{min}", &set(min, base)).replace("{max}", &set(max, base)),
        (Some(min), None) => from.replace("{min}", &set(min, base)),
        (None, Some(max)) => to.replace("{max}", &set(max, base)),
        (None, None) => String::new(),
    };
    let help = Say {
        es: range(
            "es",
            ["El contrato permite desde {min} hasta {max}", "El contrato permite desde {min}", "El contrato permite hasta {max}"],
        ) + ": revisa la celda, o el contrato.",
        en: range("en", ["The contract allows {min} to {max}", "The contract allows {min} and above", "The contract allows up to {max}"])
            + ": check the cell, or the contract.",
    };
    (message, help)
}

pub(super) fn not_allowed(written: &Written<'_>) -> (Say, Say) {
    let (text, name, at) = (written.text, &written.column.name, &written.at);
    let all = written.column.values.as_deref().unwrap_or_default();
    let message = Say {
        es: format!("«{text}» no es uno de los valores de «{name}» ({}).", at.es),
        en: format!("“{text}” is not one of the values of “{name}” ({}).", at.en),
    };
    let help = match crate::base::text::nearest(text, all.iter().map(String::as_str)) {
        Some(near) => Say { es: format!("¿Quisiste decir «{near}»?"), en: format!("Did you mean “{near}”?") },
        None => Say {
            es: format!("Los valores posibles son: «{}».", all.join("», «")),
            en: format!("The possible values are: “{}”.", all.join("”, “")),
        },
    };
    (message, help)
}
