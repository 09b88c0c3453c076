//! Bytes that nobody would write, near enough to what people write to get far into a parser.

use proptest::prelude::*;

/// Pieces that mean something to one parser or another.
const PIECES: [&str; 64] = [
    "---\n",
    "```pasos\n",
    "```tabla\n",
    "```",
    "~~~",
    "\n\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "- ",
    "> ",
    "> [!NOTE]\n",
    "1. ",
    "| a | b |\n|---|---|\n",
    "|",
    "# ",
    "## ",
    "[",
    "](",
    "](dato:ingresos?anio=2024)",
    "](dato:ingresos?anio=2024&compara=2022)",
    "](dato:ingresos?anio=2024&formato=redondeado&diferencia=2022)",
    "bajó 3,2 puntos porcentuales",
    "En 2024, 17,3 % y 17,2\u{a0}%",
    "](glosario:",
    "](idioma:",
    "![",
    ")",
    "[^1]",
    "[^1]: ",
    "*",
    "**",
    "`",
    "<",
    "<!--",
    "&amp;",
    "&#0;",
    "\\",
    "titulo: ",
    "descripcion: ",
    "inicio: ",
    ": ",
    "{",
    "}",
    "[[",
    "]",
    "&a ",
    "*a",
    "!!str ",
    "%YAML 1.2\n",
    "|\n  ",
    ">-\n  ",
    "\"",
    "'",
    "#",
    "{{ ",
    "{% ",
    " }}",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "ñ",
];

pub(crate) fn noise() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        6 => prop::sample::select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        2 => prop::collection::vec(any::<u8>(), 0..8),
        1 => "[0-9]{1,20}[-/.,%]?".prop_map(String::into_bytes),
        2 => "\\PC{0,12}".prop_map(String::into_bytes),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Front matter that is right, so that the noise reaches the body.
pub(crate) fn page(body: Vec<u8>) -> Vec<u8> {
    [b"---\ntitulo: A\ndescripcion: Una.\n---\n".to_vec(), body].concat()
}

#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    Flip(prop::sample::Index, u8),
    Truncate(prop::sample::Index),
    Insert(prop::sample::Index, &'static str),
    Cut(prop::sample::Index, usize),
    Double(prop::sample::Index, usize),
}

pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Mutation::Flip(at, byte)),
        at().prop_map(Mutation::Truncate),
        (at(), prop::sample::select(&PIECES[..])).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        (at(), 1usize..40).prop_map(|(at, length)| Mutation::Cut(at, length)),
        (at(), 1usize..200).prop_map(|(at, length)| Mutation::Double(at, length)),
    ]
}

pub(crate) fn mutate(bytes: &mut Vec<u8>, mutation: &Mutation) {
    let length = bytes.len();
    let within = |at: &prop::sample::Index| at.index(length + 1);
    match mutation {
        Mutation::Flip(at, mask) => bytes.iter_mut().skip(within(at)).take(1).for_each(|byte| *byte ^= mask),
        Mutation::Truncate(at) => bytes.truncate(within(at)),
        Mutation::Insert(at, piece) => drop(bytes.splice(within(at)..within(at), piece.bytes())),
        Mutation::Cut(at, count) => drop(bytes.drain(within(at)..(within(at) + count).min(length))),
        Mutation::Double(at, count) => {
            let piece = bytes[within(at)..(within(at) + count).min(length)].to_vec();
            drop(bytes.splice(within(at)..within(at), piece));
        }
    }
}
