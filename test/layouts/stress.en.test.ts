import { describeStress } from './describe-stress.ts'

// A file a language: the two run beside each other.
describeStress('en')
