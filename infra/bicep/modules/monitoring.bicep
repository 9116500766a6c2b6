// Where logs, traces and metrics go.

@description('Base of the names.')
param name string

@description('Where they are kept.')
param location string

@description('Tags.')
param tags object

@description('Object id of the identity that publishes.')
param principalId string

@description('For how many days logs are kept.')
param retentionDays int

@description('Gigabytes of logs a day, beyond which none are taken until the next; -1: any number.')
param dailyCapGb int

// Monitoring Metrics Publisher: without keys, telemetry is taken from those alone who have this role.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource publishes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Resource id of Application Insights.')
output applicationInsightsId string = insights.id

@description('Where telemetry is sent; no secret, since keys are not taken.')
output applicationInsightsConnectionString string = insights.properties.ConnectionString
