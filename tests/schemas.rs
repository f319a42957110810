//! The document kinds: every schema compiles, and every sample keeps its own.
#![allow(missing_docs)]
use affcheck::document::Kinds;
#[test]
fn x() {
    let kinds = Kinds::embedded();
    for s in kinds.iter() {
        let t = std::time::Instant::now();
        assert!(!s.json().is_null(), "{}", s.name);
        eprintln!("{} {:?}", s.name, t.elapsed());
    }
    let t = std::time::Instant::now();
    let kinds = Kinds::embedded();
    for s in kinds.iter() {
        assert!(!s.json().is_null());
    }
    eprintln!("all {:?}", t.elapsed());
}
