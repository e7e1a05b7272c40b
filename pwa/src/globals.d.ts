/** The release, from package.json. */
declare const __VERSION__: string
