// Judges a case of any procedure; fetched only where the two of a penalty are not enough.
import { procedures } from '@fadu/law'
import { judge, type Question } from '@fadu/law/judge'

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(judge(procedures, data)))
