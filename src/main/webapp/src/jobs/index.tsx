export { JobHistory } from './JobHistory';
export { JobState } from './JobState';
export { useNow } from './useNow';
