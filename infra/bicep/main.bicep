// All that SmartDocs needs in Azure, in one resource group.
targetScope = 'resourceGroup'

@description('Short name of the workload; part of every name. Lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param workload string = 'smartdocs'

@description('Which environment this is; part of every name, and a tag.')
@allowed(['dev', 'test', 'prod'])
param environment string = 'dev'

@description('Where everything runs. Flex Consumption and Document Intelligence have to exist there.')
param location string = resourceGroup().location

@description('Further tags for every resource.')
param tags object = {}

@description('Java version of the functions.')
@allowed(['17', '21'])
param javaVersion string = '17'

@description('Memory of an instance, in MB. 2048 holds twelve readings at once with room to spare.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances at once. The service reads 15 documents a second for all of them together.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that are always there for the queue of documents; 0 lets the app sleep, and the first document after an idle time waits some seconds more.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Which database keeps documents and jobs.')
@allowed(['sql', 'postgresql'])
param databaseKind string = 'sql'

@description('JDBC URL of a database that exists already, without user and password; empty to create one.')
param existingDatabaseUrl string = ''

@description('Name that an existing PostgreSQL knows the app\'s identity by; needed with existingDatabaseUrl alone.')
param existingDatabaseUser string = ''

@description('Object id of the Entra ID group that administers the database and runs migrations.')
param databaseAdministratorObjectId string

@description('Display name of that group.')
param databaseAdministratorName string

@description('Client id of the app registration that people sign in to.')
param authenticationClientId string

@description('Entra ID tenant of those who sign in.')
param authenticationTenantId string = tenant().tenantId

@description('Origin of a page served elsewhere that may call the API and storage; empty: only the app\'s own page.')
param allowedOrigin string = ''

@description('Whether the resources can be reached from the internet at all. False asks for private endpoints.')
param publicNetworkAccess bool = true

@description('Id of the subnet for private endpoints; needed where publicNetworkAccess is false.')
param privateEndpointSubnetId string = ''

@description('Id of a subnet delegated to Microsoft.App/environments, by which the functions reach private endpoints; empty: none.')
param functionsSubnetId string = ''

@description('Pricing tier of Document Intelligence. F0 reads two pages of a document, one document a second.')
@allowed(['F0', 'S0'])
param documentIntelligenceSku string = 'S0'

@description('For how many days documents are kept after they came; 0: until somebody erases them.')
@minValue(0)
@maxValue(36500)
param documentRetentionDays int = 0

@description('Who is mailed when an alert fires.')
param alertEmails array

@description('What a month may cost, in the currency of the subscription; a mail at 80 % and at 100 %.')
@minValue(1)
param monthlyBudget int = 500

@description('First day of the budget, the first of a month: yyyy-MM-01.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Address that is told of jobs that failed for good; empty: nobody.')
param webhookUrl string = ''

@secure()
@description('Secret by which deliveries to the webhook are signed; kept in Key Vault. Needed with webhookUrl alone.')
param webhookSecret string = ''

var suffix = uniqueString(resourceGroup().id, workload, environment)
var name = '${workload}-${environment}'
var compactName = take('${workload}${environment}${suffix}', 24)
var allTags = union(tags, { workload: workload, environment: environment })
var createsDatabase = empty(existingDatabaseUrl)

module identity 'modules/identity.bicep' = {
  params: {
    name: 'id-${name}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: name
    location: location
    tags: allTags
    metricsPublisherId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: compactName
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    allowedOrigins: concat(['https://${functionAppName}.azurewebsites.net'], empty(allowedOrigin) ? [] : [allowedOrigin])
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: privateEndpointSubnetId
  }
}

module documentIntelligence 'modules/document-intelligence.bicep' = {
  params: {
    name: 'di-${name}-${suffix}'
    location: location
    tags: allTags
    sku: documentIntelligenceSku
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: privateEndpointSubnetId
  }
}

module sql 'modules/sql.bicep' = if (createsDatabase && databaseKind == 'sql') {
  params: {
    name: 'sql-${name}-${suffix}'
    location: location
    tags: allTags
    administratorObjectId: databaseAdministratorObjectId
    administratorName: databaseAdministratorName
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: privateEndpointSubnetId
  }
}

module postgresql 'modules/postgresql.bicep' = if (createsDatabase && databaseKind == 'postgresql') {
  params: {
    name: 'psql-${name}-${suffix}'
    location: location
    tags: allTags
    administratorObjectId: databaseAdministratorObjectId
    administratorName: databaseAdministratorName
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: privateEndpointSubnetId
  }
}

module secrets 'modules/secrets.bicep' = if (!empty(webhookUrl)) {
  params: {
    name: take('kv-${workload}-${environment}-${suffix}', 24)
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    webhookSecret: webhookSecret
  }
}

var functionAppName = 'func-${name}-${suffix}'

module functions 'modules/functions.bicep' = {
  params: {
    name: functionAppName
    location: location
    tags: allTags
    javaVersion: javaVersion
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    applicationInsightsConnectionString: monitoring.outputs.applicationInsightsConnectionString
    documentIntelligenceEndpoint: documentIntelligence.outputs.endpoint
    databaseUrl: createsDatabase
      ? (databaseKind == 'sql' ? sql!.outputs.jdbcUrl : postgresql!.outputs.jdbcUrl)
      : existingDatabaseUrl
    databaseUser: createsDatabase ? (databaseKind == 'sql' ? '' : identity.outputs.name) : existingDatabaseUser
    authenticationClientId: authenticationClientId
    authenticationTenantId: authenticationTenantId
    allowedOrigin: allowedOrigin
    publicNetworkAccess: publicNetworkAccess
    subnetId: functionsSubnetId
    documentRetentionDays: documentRetentionDays
    monthlyBudget: monthlyBudget
    webhookUrl: webhookUrl
    webhookSecretUri: empty(webhookUrl) ? '' : secrets!.outputs.webhookSecretUri
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    tags: allTags
    emails: alertEmails
    workspaceId: monitoring.outputs.workspaceId
    applicationInsightsId: monitoring.outputs.applicationInsightsId
    functionAppHost: functions.outputs.host
  }
}

module budget 'modules/budget.bicep' = {
  params: {
    name: 'budget-${name}'
    amount: monthlyBudget
    start: budgetStart
    actionGroupId: alerts.outputs.actionGroupId
  }
}

@description('Where the page and the API are.')
output url string = 'https://${functions.outputs.host}'

@description('Name of the function app, for the deployment of the package.')
output functionAppName string = functionAppName

@description('JDBC URL of the database, without a user or a password, for the migration.')
output databaseUrl string = createsDatabase
  ? (databaseKind == 'sql' ? sql!.outputs.jdbcUrl : postgresql!.outputs.jdbcUrl)
  : existingDatabaseUrl

@description('Name of the app\'s identity, to which the migration grants what it needs in the database.')
output identityName string = identity.outputs.name
