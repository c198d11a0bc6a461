/** What whoever makes the package can mend: one Chinese sentence says what is wrong and how it should be. */
export class PackageFault extends Error {}
