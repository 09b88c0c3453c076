//! What an answer of another site is called, in both languages.

use crate::base::say::{Say, say};
use crate::model::external::Doubt;

pub(super) fn gone(address: &str, status: u16) -> Say {
    match status {
        410 => say!("El otro sitio dice que quitó «{address}» (410).", "The other site says that it has removed “{address}” (410)."),
        _ => say!(
            "El otro sitio dice que «{address}» no existe ({status}).",
            "The other site says that “{address}” does not exist ({status})."
        ),
    }
}

pub(super) fn moved(to: &str) -> Say {
    say!("La página cambió de dirección para siempre: ahora está en «{to}».", "The page has moved for good: it is now at “{to}”.")
}

pub(super) fn sent_home(to: &str) -> Say {
    say!(
        "La página ya no está: el otro sitio manda a su portada, «{to}».",
        "The page is no longer there: the other site sends to its front page, “{to}”."
    )
}

pub(super) fn elsewhere(address: &str) -> Say {
    say!(
        "Busca la página nueva en ese sitio, o enlaza una copia archivada: https://web.archive.org/web/{address}",
        "Look for the new page on that site, or link an archived copy: https://web.archive.org/web/{address}"
    )
}

pub(super) fn look() -> Say {
    say!(
        "Ábrela en el navegador: si no está, cambia el enlace. La próxima vez se pregunta de nuevo.",
        "Open it in a browser: if it is not there, change the link. It will be asked for again next time."
    )
}

pub(super) fn unknown(address: &str, doubt: &Doubt) -> Say {
    let Say { es, en } = why(doubt);
    Say { es: format!("No se pudo comprobar «{address}»: {es}."), en: format!("“{address}” could not be checked: {en}.") }
}

fn why(doubt: &Doubt) -> Say {
    match doubt {
        Doubt::Status(status @ (401 | 402 | 407)) => say!("pide una cuenta ({status})", "it asks for an account ({status})"),
        Doubt::Status(429) => say!("pide que se le pregunte menos (429)", "it asks to be asked less often (429)"),
        Doubt::Status(status @ 500..) => {
            say!("el otro sitio tiene un problema ({status})", "the other site is in trouble ({status})")
        }
        Doubt::Status(status) => {
            say!("el otro sitio no atiende a programas ({status})", "the other site does not answer to programs ({status})")
        }
        Doubt::Slow => say!("no respondió a tiempo", "it did not answer in time"),
        Doubt::Late => say!("se acabó el tiempo de la revisión", "the time for the check was over"),
        Doubt::NoHost => say!(
            "no se encontró el servidor; puede que el sitio ya no exista, o que no tengas conexión",
            "its server was not found; the site may be gone, or you may be offline"
        ),
        Doubt::Private => say!("su servidor está en una red privada", "its server is on a private network"),
        Doubt::Certificate => say!(
            "no se pudo comprobar su certificado, y puede que el navegador advierta de un peligro",
            "its certificate could not be verified, and browsers may warn of a danger"
        ),
        Doubt::Circle => say!("manda de una dirección a otra sin llegar", "it sends from address to address without arriving"),
        Doubt::Connection(words) => say!("falló la conexión ({words})", "the connection failed ({words})"),
    }
}
