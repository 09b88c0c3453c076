//! Texts compressed for their way to readers, which a plan only names.
//!
//! In: a plan whose pictures are made. Out: the same with the bytes of what it wished compressed, each remembered by the bytes that it is made of.
//! In parallel; no more texts are in memory than there are threads.

use super::memo::Memo;
use super::packs::read;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::model::plan::{ContentCoding, Plan};
use crate::model::tree::Tree;
use crate::outputs::compressed;
use rayon::prelude::*;
use std::sync::Arc;

/// Compresses what the plan wishes compressed. `begin` learns how many files there are, `done` of each that is ready.
pub fn compress(plan: &mut Plan, tree: &Tree, memo: &Memo, begin: &dyn Fn(usize), done: &(dyn Fn() + Sync)) {
    let wishes = plan.to_compress();
    if wishes.is_empty() {
        return;
    }
    begin(wishes.len());
    let make = |(path, of, coding): (OutPath, OutPath, ContentCoding)| {
        let made = compressed_file(plan, tree, memo, &of, coding).map(|bytes| memo.keeper().keep(&path, bytes.to_vec()));
        done();
        (path, made)
    };
    let made: Vec<_> = wishes.into_par_iter().map(make).collect();
    for (path, entry) in made {
        plan.settle(path, entry);
    }
}

/// The compressed bytes of what stands at `of`; nothing where its bytes are not to be had, which publishing will meet again and tell.
fn compressed_file(plan: &Plan, tree: &Tree, memo: &Memo, of: &OutPath, coding: ContentCoding) -> Option<Arc<[u8]>> {
    let bytes = read(of, plan, tree, memo)?;
    let key = Hash::of_parts([b"compressed 1".as_slice(), coding.extension().as_bytes(), Hash::of(&bytes).bytes()]);
    memo.dear(key, || compressed::compress(&bytes, coding).map(Arc::from))
}
