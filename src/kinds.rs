//! Makes one type of a closed set of kinds, each in a file of its own, for checks and for obligations.

/// Declares the modules of the kinds, an enum `Any` over them, and `kinds()`, which names each kind with the
/// schema of its parameters and which of them are required.
macro_rules! closed_set {
    (dyn $behaviour:ident: $($module:ident :: $kind:ident = $name:literal),+ $(,)?) => {
        $(mod $module;)+

        /// Any kind of the set; read from a table whose one key names the kind.
        #[derive(Clone, Debug, serde::Deserialize)]
        enum Any {
            $(#[serde(rename = $name)] $kind($module::$kind),)+
        }

        impl Any {
            fn inner(&self) -> &dyn $behaviour {
                match self { $(Self::$kind(inner) => inner,)+ }
            }

            fn name(&self) -> &'static str {
                match self { $(Self::$kind(_) => $name,)+ }
            }
        }

        /// The name of each kind with the schema of its parameters and which of them are required.
        #[must_use]
        pub fn kinds() -> Vec<(&'static str, serde_json::Value, &'static [&'static str])> {
            vec![$({ let (properties, required) = $module::$kind::parameters(); ($name, properties, required) }),+]
        }
    };
}

pub(crate) use closed_set;
