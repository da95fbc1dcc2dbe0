//! Nothing of its own: the acceptance tests of the whole product are the test targets of this package.
