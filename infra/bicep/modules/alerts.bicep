// What somebody is mailed for, and the query that each rests on.

@description('Base of the names.')
param name string

@description('Where the rules are kept.')
param location string

@description('Tags.')
param tags object

@description('Who is mailed.')
param emails array

@description('Workspace of the logs.')
param workspaceId string

@description('Application Insights, for the availability test.')
param applicationInsightsId string

@description('Host name of the app.')
param functionAppHost string

// The app writes each of these as the beginning of a log line; a test holds the names to the code.
var events = [
  {
    name: 'job-failed-for-good'
    description: 'A document was not read, and will not be by itself.'
    severity: 2
    query: 'AppTraces | where Message startswith "JobFailedForGood"'
  }
  {
    name: 'stray-message'
    description: 'A message came that is none of ours; it is kept in the container stray-messages.'
    severity: 2
    query: 'AppTraces | where Message startswith "StrayMessage"'
  }
  {
    name: 'paid-operation-not-saved'
    description: 'An analysis was paid for, and its id could not be kept: the database did not answer.'
    severity: 1
    query: 'AppTraces | where Message startswith "PaidOperationNotSaved"'
  }
  {
    name: 'attempts-lost'
    description: 'Workers died in the middle of their work.'
    severity: 3
    query: 'AppTraces | where Message startswith "AttemptLost"'
  }
]

var errorRate = '''
AppRequests
| where OperationName !in ("GetReady", "GetHealth")
| summarize failed = countif(Success == false and toint(ResultCode) >= 500), total = count()
| where total >= 20 and failed * 20 > total
'''

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'smartdocs'
    emailReceivers: [
      for (email, index) in emails: {
        name: 'person-${index}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for event in events: {
    name: 'alert-${name}-${event.name}'
    location: location
    tags: tags
    properties: {
      displayName: event.name
      description: event.description
      severity: event.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      criteria: {
        allOf: [
          {
            query: event.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: false
      actions: { actionGroups: [people.id] }
    }
  }
]

resource errors 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: 'alert-${name}-error-rate'
  location: location
  tags: tags
  properties: {
    displayName: 'error-rate'
    description: 'More than one request in twenty failed by a fault of ours.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: errorRate
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    autoMitigate: true
    actions: { actionGroups: [people.id] }
  }
}

resource readiness 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${name}'
  location: location
  // Application Insights finds its tests by this tag.
  tags: union(tags, { 'hidden-link:${applicationInsightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'ready-${name}'
    Name: 'ready-${name}'
    Enabled: true
    Frequency: 900
    Timeout: 60
    Kind: 'standard'
    RetryEnabled: true
    Locations: [{ Id: 'latam-br-gru-edge' }, { Id: 'us-va-ash-azr' }]
    Request: { RequestUrl: 'https://${functionAppHost}/ready', HttpVerb: 'GET' }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource unready 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-${name}-unready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not reach its database, its storage or the service.'
    severity: 1
    enabled: true
    scopes: [readiness.id, applicationInsightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: readiness.id
      componentId: applicationInsightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

@description('Whom the budget tells too.')
output actionGroupId string = people.id
