/** Handlebars without its compiler: the same object, but for `parse`, `compile` and `precompile`. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'
  export default Handlebars
}
