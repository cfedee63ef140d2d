"""casebook: a static-site generator for case-based e-learning."""
