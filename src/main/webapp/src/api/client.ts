import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, Unreachable } from './errors';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type Document = Schemas['Document'];
/** What a document is as a file, whether it was read or not. */
export type DocumentFile = Pick<Document, 'id' | 'filename' | 'contentType' | 'pageCount'> & {
  links: Pick<Document['links'], 'content'>;
};
export type Job = Schemas['Job'];
export type JobDetail = Schemas['JobDetail'];
export type JobEvent = Schemas['JobEvent'];
export type JobKind = Schemas['JobKind'];
export type JobStatus = Schemas['JobStatus'];
export type Reading = Schemas['Reading'];
export type Session = Schemas['Session'];
export type Upload = Schemas['Upload'];
export type QueueOverview = Schemas['QueueOverview'];
export type KindOverview = Schemas['KindOverview'];
export type Interval = Schemas['Interval'];
export type Import = Schemas['Import'];
export type ImportField = Schemas['ImportField'];
export type ImportPreview = Schemas['ImportPreview'];
export type RowRefusal = Schemas['RowRefusal'];
export type Appointment = Schemas['Appointment'];
export type Correction = Schemas['Correction'];
export type NormalizedPart = Schemas['NormalizedPart'];
export type NormalizationStatus = Schemas['NormalizationStatus'];
export type Certification = Schemas['Certification'];
export type CertificationReport = Schemas['CertificationReport'];
export type CertificationSample = Schemas['CertificationSample'];
export type Differences = Schemas['Differences'];
export type Estimate = Schemas['Estimate'];
export type MeasureDifference = Schemas['MeasureDifference'];
export type Model = Schemas['ModelList']['models'][number];
export type SampleLabel = Schemas['SampleLabel'];
export type SignedCertificate = Schemas['SignedCertificate'];
export type Suite = Schemas['Suite'];
export type Verdict = Schemas['Verdict'];
export type StrayMessage = Schemas['StrayMessageList']['messages'][number];

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      throw await ApiError.of(response);
    }
  },
  onError({ error }) {
    return error instanceof DOMException ? undefined : new Unreachable();
  },
};

export const api = createClient<paths>({ baseUrl: '/' });
api.use(problems);

/** The body of an answer that is one: what is not has been thrown already. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) {
    throw new Unreachable();
  }
  return data;
}
