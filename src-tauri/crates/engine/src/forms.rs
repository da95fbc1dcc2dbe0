//! A form as it is read: everything that is wrong is found at once and said at its field.

use domain::error::Invalid;

use crate::{
    api::{ApiError, Code, FieldName, FieldProblem},
    error::Error,
};

/// What was wrong so far, in the order of the fields.
#[derive(Default)]
pub struct Form(Vec<FieldProblem>);

impl Form {
    /// What a field holds, or nothing when that is not right.
    pub fn take<T>(&mut self, field: FieldName, read: Result<T, Invalid>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(Invalid::SpanReversed { .. }) => self.wrong(field, Code::LastBeforeFirst),
            Err(why) => self.say(field, why.into()),
        }
    }

    /// A field is not right.
    pub fn wrong<T>(&mut self, field: FieldName, code: Code) -> Option<T> {
        self.say(field, code.into())
    }

    /// A field is not right by a number.
    pub fn wrong_by<T>(&mut self, field: FieldName, code: Code, name: &str, number: impl Into<i64>) -> Option<T> {
        self.say(field, ApiError::from(code).with(name, number))
    }

    fn say<T>(&mut self, field: FieldName, why: ApiError) -> Option<T> {
        self.0.push(FieldProblem { field, code: why.code, args: why.args });
        None
    }

    /// What the form holds: everything, or why not.
    ///
    /// # Errors
    /// [`Error::Fields`] with everything that was wrong.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Error> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(Error::Fields(self.0)),
        }
    }
}
