// What somebody is mailed for, and the query or the test that each alert rests on.

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

@description('Whether the app can be reached from the internet, by the availability test too.')
param appIsPublic bool

// Each event begins a line of the log, and its fields follow; tests hold them to the code.
var rules = [
  {
    name: 'job-failed-for-good'
    description: 'A document was not read, or something else not done, and will not be by itself.'
    severity: 2
    frequency: 'PT5M'
    mends: false
    query: 'AppTraces | where Message startswith "JobFailedForGood "'
  }
  {
    name: 'poison-queue'
    description: 'A message failed for good, and even that could not be recorded: for five minutes of the last fifteen.'
    severity: 1
    frequency: 'PT15M'
    mends: true
    query: '''
AppTraces
| where Message startswith "QueueState "
| extend kind = extract(@"kind=(\w+)", 1, Message), poisoned = tolong(extract(@"poisoned=(\d+)", 1, Message))
| where poisoned > 0
| summarize minutes = dcount(bin(TimeGenerated, 1m)) by kind
| where minutes >= 5
'''
  }
  {
    name: 'oldest-message'
    description: 'A job has been due for more than fifteen minutes.'
    severity: 2
    frequency: 'PT15M'
    mends: true
    query: '''
AppTraces
| where Message startswith "QueueState "
| extend kind = extract(@"kind=(\w+)", 1, Message), oldest = todouble(extract(@"oldest=([\d.]+)", 1, Message))
| where oldest > 900
| summarize oldest = max(oldest) by kind
'''
  }
  {
    name: 'error-rate'
    description: 'More than one request in twenty failed by a fault of ours.'
    severity: 1
    frequency: 'PT15M'
    mends: true
    query: '''
AppRequests
| where OperationName !in ("GetReady", "GetHealth")
| summarize failed = countif(toint(ResultCode) >= 500), total = count()
| where total >= 20 and failed * 20 > total
'''
  }
  {
    name: 'paid-operation-not-saved'
    description: 'An analysis was paid for, and its id could not be kept: the database did not answer.'
    severity: 1
    frequency: 'PT15M'
    mends: false
    query: 'AppTraces | where Message startswith "PaidOperationNotSaved "'
  }
  {
    name: 'stray-message'
    description: 'A message came that is none of ours; it is kept in the container stray-messages.'
    severity: 2
    frequency: 'PT15M'
    mends: false
    query: 'AppTraces | where Message startswith "StrayMessage "'
  }
  {
    name: 'attempts-lost'
    description: 'Workers died in the middle of their work.'
    severity: 3
    frequency: 'PT15M'
    mends: false
    query: 'AppTraces | where Message startswith "AttemptLost "'
  }
  {
    name: 'model-got-worse'
    description: 'A model came out worse than in the certification before, beyond chance, lost its certificate, or can not be tested again before it ends.'
    severity: 2
    frequency: 'PT15M'
    mends: false
    query: 'AppTraces | where Message startswith "ModelGotWorse " or Message startswith "CertificateRevoked " or Message startswith "CertificationNotScheduled " or Message startswith "ModelUnchecked "'
  }
]

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

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      // Tables of the workspace come with their first row.
      skipQueryValidation: true
      evaluationFrequency: rule.frequency
      windowSize: rule.frequency
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: rule.mends
      actions: { actionGroups: [people.id] }
    }
  }
]

resource readiness 'Microsoft.Insights/webtests@2022-06-15' = if (appIsPublic) {
  name: 'ready-${name}'
  location: location
  // Application Insights finds its tests by this tag.
  tags: union(tags, { 'hidden-link:${applicationInsightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'ready-${name}'
    Name: 'ready-${name}'
    Enabled: true
    // Each call wakes an app that sleeps, so that it is made every quarter of an hour.
    Frequency: 900
    Timeout: 60
    Kind: 'standard'
    RetryEnabled: true
    Locations: [{ Id: 'latam-br-gru-edge' }, { Id: 'us-va-ash-azr' }]
    Request: { RequestUrl: 'https://${functionAppHost}/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource unready 'Microsoft.Insights/metricAlerts@2018-03-01' = if (appIsPublic) {
  name: 'alert-${name}-unready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not answer, or does not reach its database, its storage or the service.'
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
    autoMitigate: true
    actions: [{ actionGroupId: people.id }]
  }
}

@description('Whom the budget tells too.')
output actionGroupId string = people.id
