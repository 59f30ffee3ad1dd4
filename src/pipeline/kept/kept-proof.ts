import { keyOf } from '../../base/recall.ts'
import type { Store } from '../../host/host.ts'
import { digest } from '../../host/record-host.ts'
import { packed, unpacked } from '../../store/packed.ts'
import type { Prover } from '../../survey/load-survey.ts'
import type { Survey } from '../../survey/model/survey.ts'
import type { Proof } from '../../survey/prove/proof.ts'
import { proveSurvey } from '../../survey/prove/prove-survey.ts'

/** Proves a survey unless one of the same texts and tables was proved before. */
export const keptProof =
  (store: Store | undefined): Prover =>
  async (survey, texts) => {
    if (store === undefined) return proveSurvey(survey)
    const key = `proof ${digestOfSurvey(survey, texts)}`
    const entry = await store.get(key)
    if (entry !== undefined) return unpacked(entry) as Required<Proof>
    const proof = proveSurvey(survey)
    await store.put(key, packed(proof))
    return proof
  }

/** Equal for surveys of the same texts and tables: they decide all that is in it. */
export const digestOfSurvey = ({ tables }: Survey, texts: ReadonlyMap<string, string>): string =>
  digest(keyOf([texts, tables]))
