import { Option } from 'commander'

/** The option of every command that reads a project. */
export const CONTENT_OPTION = new Option(
  '--content <folder>',
  'where survey.yaml and audiences/ are (default: content)',
)
