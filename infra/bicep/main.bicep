// All that SmartDocs needs in Azure, in one resource group: by azd, or by az deployment group create.
targetScope = 'resourceGroup'

@description('Short name of the workload; part of every name. Lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param workload string = 'smartdocs'

@description('Which environment this is, such as dev or prod; part of every name, and a tag. Lower-case letters, digits and hyphens.')
@minLength(1)
@maxLength(16)
param environmentName string

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

@description('Redundancy of storage: Standard_ZRS, or Standard_LRS where the region has no zones.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Which database keeps documents and jobs.')
@allowed(['sql', 'postgresql'])
param databaseKind string = 'sql'

@description('JDBC URL of a database that exists already, without a password; empty to create one.')
param existingDatabaseUrl string = ''

@description('Name that an existing database knows the app\'s identity by, where its URL does not say.')
param existingDatabaseUser string = ''

@description('Object id of who administers the database and migrates, a group best; empty: whoever deploys.')
param databaseAdministratorObjectId string = ''

@description('Name of the database\'s administrator; needed with its object id alone.')
param databaseAdministratorName string = ''

@description('What the database\'s administrator is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param databaseAdministratorType string = 'Group'

@description('IPv4 address of a machine outside Azure that migrates the database; empty: none.')
param migrationIpAddress string = ''

@description('Minutes without a session after which Azure SQL sleeps; -1: never.')
param autoPauseMinutes int = 60

@description('Size of a PostgreSQL server.')
param postgresqlSku string = 'Standard_B1ms'

@description('Client id of an app registration to sign in to; empty to create one, which takes rights in Microsoft Graph.')
param authenticationClientId string = ''

@description('Entra ID tenant of those who sign in.')
param authenticationTenantId string = tenant().tenantId

@description('Object id of the person or group who administers documents; empty: nobody yet. Only with a registration that is created here.')
param administratorPrincipalId string = ''

@description('Programs that call with a key, NAME=ROLE:HASH separated by commas; HASH is the SHA-256 of the key.')
param machineCallers string = ''

@description('How often one caller may call an instance in a minute; 0: any number.')
@minValue(0)
param requestsPerMinute int = 600

@description('How many documents one caller may have read in 24 hours; 0: any number.')
@minValue(0)
param documentsPerDay int = 0

@description('How many megabytes one caller may bring in 24 hours; 0: any number.')
@minValue(0)
param megabytesPerDay int = 0

@description('Origin of a page served elsewhere that may call the API and storage; empty: only the app\'s own page.')
param allowedOrigin string = ''

@description('Whether database, vault and services can be reached from the internet. False: by private endpoints alone.')
param publicNetworkAccess bool = true

@description('Whether storage can be reached from the internet: by browsers that send documents straight to it, and by Document Intelligence, which reads them by signed addresses.')
param storageIsPublic bool = true

@description('Whether the app itself can be reached from the internet.')
param appIsPublic bool = true

@description('Subnet for private endpoints, of a network that is there already; empty: a network is created where one is needed.')
param privateEndpointSubnetId string = ''

@description('Subnet of the same network, delegated to Microsoft.App/environments, by which the functions go out.')
param functionsSubnetId string = ''

@description('Addresses of the network that is created.')
param networkAddressPrefix string = '10.90.0.0/24'

@description('Whether to keep the zones of private names here; false where the network has them already.')
param createPrivateDnsZones bool = true

@description('Pricing tier of Document Intelligence. F0 reads two pages of a document, and one document a second.')
@allowed(['F0', 'S0'])
param documentIntelligenceSku string = 'S0'

@description('Model of Azure OpenAI, such as gpt-4o-mini; empty: no Azure OpenAI.')
param openAiModel string = ''

@description('Version of that model.')
param openAiModelVersion string = '2024-07-18'

@description('Where that model runs: Standard in this region, GlobalStandard anywhere.')
@allowed(['Standard', 'DataZoneStandard', 'GlobalStandard'])
param openAiDeploymentType string = 'Standard'

@description('Thousands of tokens a minute that the model takes.')
@minValue(1)
param openAiCapacity int = 30

@description('For how many days documents are kept after they came; 0: until somebody erases them.')
@minValue(0)
@maxValue(36500)
param documentRetentionDays int = 0

@description('What becomes of documents for a model without a valid certificate.')
@allowed(['open', 'warn', 'refuse'])
param certificationGate string = 'open'

@description('For how many days a certificate holds.')
@minValue(1)
@maxValue(3650)
param certificateDays int = 90

@description('How many days before its end its model is tested again; fewer than it holds.')
@minValue(0)
@maxValue(365)
param recertifyDays int = 7

@description('Who is mailed when an alert fires.')
param alertEmails array = []

@description('What a month may cost, in the currency of the subscription; mails at 80 % and at 100 %, and when the forecast passes it.')
@minValue(1)
param monthlyBudget int = 500

@description('First day of the budget, when it is made: the first of this month.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('For how many days logs are kept; 30 are in the price of taking them.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day, beyond which none are taken until the next, and alerts see nothing; -1: any number.')
param dailyLogCapGb int = 1

@description('Address that is told of jobs that failed for good; empty: nobody.')
param webhookUrl string = ''

@secure()
@description('What signs deliveries to the webhook; kept in Key Vault. Needed with webhookUrl, the first time.')
param webhookSecret string = ''

var suffix = uniqueString(resourceGroup().id, workload, environmentName)
var name = '${workload}-${environmentName}'
var storageName = '${take(toLower(replace('${workload}${environmentName}', '-', '')), 11)}${suffix}'
var functionAppName = 'func-${name}-${suffix}'
var url = 'https://${functionAppName}.azurewebsites.net'
var allTags = union(tags, { workload: workload, environment: environmentName, 'azd-env-name': environmentName })

var isClosed = !publicNetworkAccess || !storageIsPublic || !appIsPublic
var createsNetwork = isClosed && empty(privateEndpointSubnetId)
var endpointsSubnetId = createsNetwork ? network!.outputs.endpointsSubnetId : privateEndpointSubnetId
var outboundSubnetId = createsNetwork ? network!.outputs.functionsSubnetId : functionsSubnetId

var deployerName = deployer().?userPrincipalName ?? ''
var deployerAdministers = empty(databaseAdministratorObjectId)
var registrationId = empty(authenticationClientId) ? signIn!.outputs.clientId : authenticationClientId

module network 'modules/network.bicep' = if (createsNetwork) {
  params: {
    name: name
    location: location
    tags: allTags
    addressPrefix: networkAddressPrefix
  }
}

module identity 'modules/identity.bicep' = {
  params: {
    name: 'id-${name}'
    location: location
    tags: allTags
  }
}

module signIn 'modules/sign-in.bicep' = if (empty(authenticationClientId)) {
  params: {
    uniqueName: '${name}-${suffix}'
    displayName: 'SmartDocs (${environmentName})'
    url: url
    administratorPrincipalId: administratorPrincipalId
    deployerPrincipalId: deployer().objectId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: name
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    retentionDays: logRetentionDays
    dailyCapGb: dailyLogCapGb
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: storageName
    location: location
    tags: allTags
    sku: storageSku
    principalId: identity.outputs.principalId
    deployerPrincipalId: deployer().objectId
    readerPrincipalId: documentIntelligence.outputs.principalId
    allowedOrigins: concat([url], empty(allowedOrigin) ? [] : [allowedOrigin])
    publicNetworkAccess: storageIsPublic
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
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
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
  }
}

module openAi 'modules/open-ai.bicep' = if (!empty(openAiModel)) {
  params: {
    name: 'oai-${name}-${suffix}'
    location: location
    tags: allTags
    model: openAiModel
    modelVersion: openAiModelVersion
    deploymentType: openAiDeploymentType
    capacity: openAiCapacity
    principalId: identity.outputs.principalId
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
  }
}

module database 'modules/database.bicep' = {
  params: {
    name: name
    suffix: suffix
    location: location
    tags: allTags
    kind: databaseKind
    existingUrl: existingDatabaseUrl
    existingUser: existingDatabaseUser
    administratorObjectId: deployerAdministers ? deployer().objectId : databaseAdministratorObjectId
    administratorName: !deployerAdministers
      ? databaseAdministratorName
      : empty(deployerName) ? 'smartdocs-deployment' : deployerName
    administratorType: !deployerAdministers
      ? databaseAdministratorType
      : empty(deployerName) ? 'ServicePrincipal' : 'User'
    identityName: identity.outputs.name
    identityClientId: identity.outputs.clientId
    publicNetworkAccess: publicNetworkAccess
    migrationIpAddress: migrationIpAddress
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
    autoPauseMinutes: autoPauseMinutes
    postgresqlSku: postgresqlSku
  }
}

module secrets 'modules/secrets.bicep' = if (!empty(webhookUrl)) {
  params: {
    name: 'kv-${suffix}'
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    webhookSecret: webhookSecret
    publicNetworkAccess: publicNetworkAccess
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
  }
}

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
    openAiEndpoint: empty(openAiModel) ? '' : openAi!.outputs.endpoint
    openAiDeployment: empty(openAiModel) ? '' : openAi!.outputs.deployment
    databaseUrl: database.outputs.url
    databaseUser: database.outputs.user
    databaseSleeps: database.outputs.sleeps
    authenticationClientId: registrationId
    authenticationTenantId: authenticationTenantId
    machineCallers: machineCallers
    requestsPerMinute: requestsPerMinute
    documentsPerDay: documentsPerDay
    megabytesPerDay: megabytesPerDay
    allowedOrigin: allowedOrigin
    isPublic: appIsPublic
    subnetId: outboundSubnetId
    privateEndpointSubnetId: endpointsSubnetId
    createPrivateDnsZones: createPrivateDnsZones
    documentRetentionDays: documentRetentionDays
    certificationGate: certificationGate
    certificateDays: certificateDays
    recertifyDays: recertifyDays
    monthlyBudget: monthlyBudget
    webhookUrl: webhookUrl
    webhookKeyUri: empty(webhookUrl) ? '' : secrets!.outputs.webhookKeyUri
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
    appIsPublic: appIsPublic
  }
}

module budget 'modules/budget.bicep' = {
  params: {
    name: 'budget-${name}-${monthlyBudget}'
    amount: monthlyBudget
    start: budgetStart
    actionGroupId: alerts.outputs.actionGroupId
  }
}

@description('Where the page and the API are.')
output url string = 'https://${functions.outputs.host}'

@description('Name of the function app, for the deployment of the package.')
output functionAppName string = functionAppName

@description('JDBC URL for the migration, which logs in as who is signed in to the Azure CLI.')
output databaseUrl string = database.outputs.migrationUrl

@description('JDBC URL that the app has.')
output appDatabaseUrl string = database.outputs.url

@description('Name of the app\'s identity, to which the migration grants what it needs in the database.')
output identityName string = identity.outputs.name

@description('Client id of that identity.')
output identityClientId string = identity.outputs.clientId

@description('Storage account of documents, queues and packages.')
output storageAccountName string = storage.outputs.name

@description('Container of the package that runs.')
output packageContainer string = storage.outputs.packageContainer

@description('Client id of the app registration; tokens are asked for api:// and this.')
output apiApplicationId string = registrationId

@description('Address of Azure OpenAI; empty without.')
output openAiEndpoint string = empty(openAiModel) ? '' : openAi!.outputs.endpoint

@description('Name that its model is asked by; empty without.')
output openAiDeployment string = empty(openAiModel) ? '' : openAi!.outputs.deployment
