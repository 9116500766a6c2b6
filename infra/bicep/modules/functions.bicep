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

@description('JDBC URL of the database.')
param databaseUrl string

@description('Name by which the database knows the identity, where the URL does not say.')
param databaseUser string

@description('Client id of the app registration that people sign in to.')
param authenticationClientId string

@description('Tenant of those who sign in.')
param authenticationTenantId string

@description('Origin of a page elsewhere that may call the API; empty: none.')
param allowedOrigin string

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet by which it reaches private endpoints; empty: none.')
param subnetId string

@description('For how many days documents are kept; 0: until somebody erases them.')
param documentRetentionDays int

@description('What a month may cost, for the operations page.')
param monthlyBudget int

@description('Address that is told of jobs that failed for good; empty: nobody.')
param webhookUrl string

@description('Address of the webhook\'s secret in Key Vault; empty: none.')
param webhookSecretUri string

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
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
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
      DOCUMENT_INTELLIGENCE_ENDPOINT: documentIntelligenceEndpoint
      SWEEP_SCHEDULE: '0 */1 * * * *'
      CLEANUP_SCHEDULE: '0 30 3 * * *'
      DOCUMENT_RETENTION_DAYS: string(documentRetentionDays)
      MONTHLY_BUDGET: string(monthlyBudget)
      WEBHOOK_URL: webhookUrl
      WEBHOOK_SECRET: empty(webhookSecretUri) ? '' : '@Microsoft.KeyVault(SecretUri=${webhookSecretUri})'
    }
  }

  // Everybody may ask whether it is alive and ready; whoever wants more signs in first.
  resource authentication 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: ['/live', '/ready', '/health', '/api/v1/openapi.yaml', '/api/v1/result.schema.json']
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: authenticationClientId
            openIdIssuer: '${az.environment().authentication.loginEndpoint}${authenticationTenantId}/v2.0'
          }
          validation: { allowedAudiences: ['api://${authenticationClientId}', authenticationClientId] }
        }
      }
      login: { tokenStore: { enabled: true } }
      httpSettings: { requireHttps: true }
    }
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

@description('Host name of the app.')
output host string = app.properties.defaultHostName
