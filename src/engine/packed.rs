//! Texts packed for their way to readers, which a plan only names.
//!
//! In: a plan whose pictures are made. Out: the same with the bytes of what it wished packed, each remembered by the bytes that it is made of.
//! In parallel; no more texts are in memory than there are threads.

use super::memo::Memo;
use crate::base::hash::Hash;
use crate::base::path::OutPath;
use crate::model::plan::{Entry, Packing, Plan};
use crate::model::tree::Tree;
use crate::outputs::packed;
use rayon::prelude::*;
use std::sync::Arc;

/// Packs what the plan wishes packed. `begin` learns how many files there are, `done` of each that is ready.
pub fn pack(plan: &mut Plan, tree: &Tree, memo: &Memo, begin: &dyn Fn(usize), done: &(dyn Fn() + Sync)) {
    let wishes = plan.to_pack();
    if wishes.is_empty() {
        return;
    }
    begin(wishes.len());
    let make = |(path, of, packing): (OutPath, OutPath, Packing)| {
        let made = packed_file(plan, tree, memo, &of, packing).map(|bytes| memo.keeper().keep(&path, bytes.to_vec()));
        done();
        (path, made)
    };
    let made: Vec<_> = wishes.into_par_iter().map(make).collect();
    for (path, entry) in made {
        plan.settle(path, entry);
    }
}

/// The packed bytes of what stands at `of`; nothing where its bytes are not to be had, which publishing will meet again and tell.
fn packed_file(plan: &Plan, tree: &Tree, memo: &Memo, of: &OutPath, packing: Packing) -> Option<Arc<[u8]>> {
    let bytes = match plan.get(of)? {
        Entry::Hashed(hash, _) => Arc::from(memo.keeper().give(of, *hash)?),
        entry => entry.bytes(tree)?,
    };
    let key = Hash::of_parts([b"packed 1".as_slice(), packing.extension().as_bytes(), Hash::of(&bytes).bytes()]);
    memo.dear(key, || packed::pack(&bytes, packing).map(Arc::from))
}
