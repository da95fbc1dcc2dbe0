//! One table per list of codes, read in both directions, so that the two cannot differ.

/// Gives an enum `ALL`, `as_code` and `from_code` from one table; a missing variant does not compile.
macro_rules! codes {
    ($type:ident, $list:literal { $($variant:ident = $code:literal,)+ }) => {
        impl $type {
            /// Every one, in the order of the specification.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in files and in the store.
            pub const fn as_code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Result<Self, $crate::error::Invalid> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::error::Invalid::UnknownCode { list: $list }),
                }
            }
        }
    };
}

pub(crate) use codes;
