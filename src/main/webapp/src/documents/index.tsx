export { DocumentsPage } from './DocumentsPage';
export { JobState } from './JobState';
export { useNow } from './useNow';
