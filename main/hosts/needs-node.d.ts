/** Evaluated for its effect alone. */
export {}
