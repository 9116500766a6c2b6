// The app: Flex Consumption, which costs nothing while nothing is queued.

@description('Name of the app; part of its address.')
param name string

@description('Where it runs.')
param location string

@description('Tags.')
param tags object

@description('Java version.')
param javaVersion string

@description('Memory of an instance, in MB.')
param instanceMemoryMB int

@description('The most instances at once.')
param maximumInstanceCount int

@description('Instances that are always there for the queue of documents.')
param alwaysReadyInstances int

@description('Resource id of the identity.')
param identityId string

@description('Client id of the identity.')
param identityClientId string

@description('Storage account of documents, queues and the package.')
param storageAccountName string

@description('Container of the package.')
param packageContainer string

@description('Where telemetry is sent.')
param applicationInsightsConnectionString string

@description('Address of Document Intelligence.')
param documentIntelligenceEndpoint string

@description('Address of Azure OpenAI; empty: no model is asked.')
param openAiEndpoint string

@description('Deployment of the model that is asked; empty without.')
param openAiDeployment string

@description('JDBC URL of the database.')
param databaseUrl string

@description('Name by which the database knows the identity, where the URL does not say.')
param databaseUser string

@description('Whether the database sleeps by itself, and is to be let sleep.')
param databaseSleeps bool

@description('Client id of the app registration that people sign in to.')
param authenticationClientId string

@description('Tenant of those who sign in.')
param authenticationTenantId string

@description('Programs that call with a key: NAME=ROLE:HASH, separated by commas.')
param machineCallers string

@description('How often one caller may call an instance in a minute; 0: any number.')
param requestsPerMinute int

@description('How many documents one caller may have read in 24 hours; 0: any number.')
param documentsPerDay int

@description('How many megabytes one caller may bring in 24 hours; 0: any number.')
param megabytesPerDay int

@description('Origin of a page elsewhere that may call the API; empty: none.')
param allowedOrigin string

@description('Whether it can be reached from the internet.')
param isPublic bool

@description('Subnet by which it reaches private endpoints; empty: none.')
param subnetId string

@description('Subnet of its own private endpoint, where it can not be reached from the internet.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

@description('For how many days documents are kept; 0: until somebody erases them.')
param documentRetentionDays int

@description('What becomes of documents for a model without a valid certificate: open, warn or refuse.')
param certificationGate string

@description('For how many days a certificate holds.')
param certificateDays int

@description('How many days before its end its model is tested again.')
param recertifyDays int

@description('What a month may cost, for the operations page.')
param monthlyBudget int

@description('Address that is told of jobs that failed for good; empty: nobody.')
param webhookUrl string

@description('Address in Key Vault of what signs deliveries to the webhook; empty: none.')
param webhookKeyUri string

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  kind: 'functionapp'
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the app of the service by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: isPublic ? 'Enabled' : 'Disabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      cors: {
        allowedOrigins: empty(allowedOrigin) ? [] : [allowedOrigin]
        supportCredentials: !empty(allowedOrigin)
      }
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'java', version: javaVersion }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [{ name: 'function:ExtractDocument', instanceCount: alwaysReadyInstances }]
      }
    }
  }

  // What Settings reads; a test holds the two together. What is left out has its default.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsDisableHomepage: 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      AZURE_CLIENT_ID: identityClientId
      DATABASE_URL: databaseUrl
      DATABASE_USER: databaseUser
      DATABASE_SLEEPS: databaseSleeps ? 'true' : 'false'
      DOCUMENT_INTELLIGENCE_ENDPOINT: documentIntelligenceEndpoint
      OPENAI_ENDPOINT: openAiEndpoint
      OPENAI_MODEL: openAiDeployment
      SWEEP_SCHEDULE: '0 */1 * * * *'
      CLEANUP_SCHEDULE: '0 30 3 * * *'
      RECERTIFY_SCHEDULE: '0 35 3 * * *'
      DOCUMENT_RETENTION_DAYS: string(documentRetentionDays)
      CERTIFICATION_GATE: certificationGate
      CERTIFICATE_DAYS: string(certificateDays)
      RECERTIFY_DAYS: string(min(recertifyDays, certificateDays - 1))
      MONTHLY_BUDGET: string(monthlyBudget)
      MACHINE_CALLERS: machineCallers
      REQUESTS_PER_MINUTE: string(requestsPerMinute)
      DOCUMENTS_PER_DAY: string(documentsPerDay)
      MEGABYTES_PER_DAY: string(megabytesPerDay)
      WEBHOOK_URL: webhookUrl
      WEBHOOK_SECRET: empty(webhookKeyUri) ? '' : '@Microsoft.KeyVault(SecretUri=${webhookKeyUri})'
    }
  }

  // The app itself answers 401 to whoever has not signed in, since programs may come with a key that only
  // it knows. The principal's header is taken off what comes from outside all the same, and
  // WEBSITE_AUTH_ENABLED, which the platform sets, tells the app so.
  resource authentication 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: authenticationClientId
            openIdIssuer: '${environment().authentication.loginEndpoint}${authenticationTenantId}/v2.0'
          }
          validation: {
            allowedAudiences: ['api://${authenticationClientId}', authenticationClientId]
            // Any program of the tenant may ask; what it may do is told by its role.
            defaultAuthorizationPolicy: { allowedApplications: [] }
          }
        }
      }
      // The app calls nothing on behalf of who signed in, so that no token is kept.
      login: { tokenStore: { enabled: false } }
      httpSettings: { requireHttps: true }
    }
    dependsOn: [settings]
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

module endpoint 'private-endpoint.bicep' = if (!isPublic) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: app.id
    group: 'sites'
    zoneName: createPrivateDnsZones ? 'privatelink.azurewebsites.net' : ''
  }
}

@description('Host name of the app.')
output host string = app.properties.defaultHostName
