//! The binary holds the default theme and the starter sites; Cargo is told when files come or go there.

#![allow(clippy::disallowed_macros, reason = "this is how a build script talks to Cargo")]

fn main() {
    println!("cargo::rerun-if-changed=themes/amigable");
    println!("cargo::rerun-if-changed=src/commands/init");
}
