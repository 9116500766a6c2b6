// Documents, queues and the package, in one account without shared keys.

@description('Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it is kept.')
param location string

@description('Tags.')
param tags object

@description('Object id of the identity that reads and writes.')
param principalId string

@description('Origins of the pages that send documents here, and show them.')
param allowedOrigins array

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet of the private endpoints, where it can not.')
param privateEndpointSubnetId string

// As StorageJobQueue and JobKind name them; the platform adds the poison queues by itself, but only
// when the first message fails: alerts need them earlier.
var queues = [
  'document-jobs'
  'document-jobs-poison'
  'cleanup-tasks'
  'cleanup-tasks-poison'
  'notifications'
  'notifications-poison'
]

// As BlobDocumentFiles, BlobUploadArea, BlobCleanup and BlobActivity name them.
var containers = ['documents', 'uploads', 'stray-messages', 'activity']
var packageContainerName = 'package'

// Blob Data Owner: the host's locks, documents, and user delegation keys for signed addresses.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
// Queue Data Contributor: messages sent, received and deleted.
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    defaultToOAuthAuthentication: true
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicNetworkAccess ? 'Allow' : 'Deny'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
      cors: {
        corsRules: [
          {
            allowedOrigins: allowedOrigins
            allowedMethods: ['GET', 'HEAD', 'PUT', 'OPTIONS']
            allowedHeaders: ['*']
            exposedHeaders: ['*']
            maxAgeInSeconds: 3600
          }
        ]
      }
    }

    resource container 'containers' = [
      for container in concat(containers, [packageContainerName]): {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: { name: queue }]
  }

  // What the app's own cleanup has missed for a month, nobody misses.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'forget-abandoned-uploads'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['uploads/', 'stray-messages/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 31 } } }
            }
          }
          {
            name: 'cool-what-nobody-reads'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/'] }
              actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 30 } } }
            }
          }
        ]
      }
    }
  }
}

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobDataOwner, queueDataContributor]: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

module endpoints 'private-endpoint.bicep' = [
  for service in (publicNetworkAccess ? [] : ['blob', 'queue']): {
    params: {
      name: 'pe-${name}-${service}'
      location: location
      tags: tags
      subnetId: privateEndpointSubnetId
      targetId: account.id
      group: service
    }
  }
]

@description('Name of the account.')
output name string = account.name

@description('Container that the functions\' package is deployed to.')
output packageContainer string = packageContainerName
