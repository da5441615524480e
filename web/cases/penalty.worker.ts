// Judges a penalty case beside the page: the form never waits for it, and nothing else of the law is fetched.
import { judge, penalties, type Question } from '@fadu/law/judge'

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(judge(penalties, data)))
