export { JobHistory } from './JobHistory';
export { JobState } from './JobState';
export { statuses } from './messages';
export { STATUSES, StatusSelect } from './StatusSelect';
export { useNow } from './useNow';
