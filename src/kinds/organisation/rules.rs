//! Rules about the entries of a directory.

use crate::base::say::said;
use crate::diag::{Family, Level, Rule};

pub(super) static NO_CONSENT: Rule = Rule {
    id: "privacy/no-consent",
    family: Family::Privacy,
    level: Level::Error,
    title: said(
        "Una persona está en el directorio y no dice si aceptó",
        "A person stands in the directory and it is not said whether she agreed",
    ),
    why: said(
        "Los datos de una persona son suyos. Sin su permiso, publicarlos la expone a llamadas, engaños y molestias, y la ley lo prohíbe.",
        "A person's data are her own. Published without her consent they expose her to calls, frauds and annoyance, and the law forbids it.",
    ),
    mend: said(
        "Pregúntale y agrega «consentimiento: {fecha: …, como: …}». Mientras tanto la ficha no se publica.",
        "Ask, and add “consent: {date: …, how: …}”. Until then the entry is not published.",
    ),
    reference: "Ley 19.628 sobre protección de la vida privada; Ley 21.719",
    bad: "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n  - {id: ana, nombre: Ana, tipo: articuladora, persona: sí, descripcion: Une a quienes trabajan en su región., regiones: [Maule], revisado: 2026-11-20, fuentes: [{titulo: Conversación}]}\n  - {id: hogar, nombre: Hogar, tipo: fundación, descripcion: Ayuda., regiones: [Maule], revisado: 2026-11-20, fuentes: [{titulo: Su sitio}]}\n",
    good: "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n  - {id: ana, nombre: Ana, tipo: articuladora, persona: sí, consentimiento: {fecha: 2026-11-20, como: por correo}, descripcion: Une a quienes trabajan en su región., regiones: [Maule], revisado: 2026-11-20, fuentes: [{titulo: Conversación}]}\n",
};

pub(super) static UNKNOWN_REGION: Rule = Rule {
    id: "content/unknown-region",
    family: Family::Content,
    level: Level::Error,
    title: said("El directorio nombra una región que no existe", "The directory names a region that does not exist"),
    why: said(
        "La ficha no saldría en la página de su región, y quien busca cerca no la encontraría.",
        "The entry would not stand on the page of its region, and whoever looks nearby would not find it.",
    ),
    mend: said(
        "Escribe el nombre de una de las 16 regiones, o «Todo Chile».",
        "Write the name of one of the 16 regions, or “All of Chile”.",
    ),
    reference: "SUBDERE, Códigos Únicos Territoriales 2018",
    bad: "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n  - {id: hogar, nombre: Hogar, tipo: fundación, descripcion: Ayuda., regiones: [Tarapaka], revisado: 2026-11-20, fuentes: [{titulo: Su sitio}]}\n",
    good: "-- content/directorio.yaml --\ntitulo: Directorio\ndescripcion: A quién acudir.\norganizaciones:\n  - {id: hogar, nombre: Hogar, tipo: fundación, descripcion: Ayuda., regiones: [Tarapacá], revisado: 2026-11-20, fuentes: [{titulo: Su sitio}]}\n",
};
