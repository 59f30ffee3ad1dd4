/** What an import gets that is never used. */
export default undefined
