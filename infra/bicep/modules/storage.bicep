// Documents, queues and the package, in one account without shared keys.

@description('Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Where it is kept.')
param location string

@description('Tags.')
param tags object

@description('Redundancy: Standard_ZRS where the region has zones.')
param sku string

@description('Object id of the app\'s identity.')
param principalId string

@description('Object id of the principal that deploys packages, and keeps the one before.')
param deployerPrincipalId string

@description('Object id of the identity by which Document Intelligence reads, where it can\'t by signed addresses; empty: it can.')
param readerPrincipalId string

@description('Origins of the pages that send documents here, and show them.')
param allowedOrigins array

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet of the private endpoints, where it can not.')
param privateEndpointSubnetId string

@description('Whether to keep the zones of private names here.')
param createPrivateDnsZones bool

// As JobKind names them. The platform adds poison queues only when the first message fails.
var queues = [
  'document-jobs'
  'document-jobs-poison'
  'cleanup-tasks'
  'cleanup-tasks-poison'
  'notifications'
  'notifications-poison'
  'import-jobs'
  'import-jobs-poison'
  'normalization-jobs'
  'normalization-jobs-poison'
  'certification-jobs'
  'certification-jobs-poison'
  'sample-jobs'
  'sample-jobs-poison'
]

// As BlobDocumentFiles, BlobUploadArea, BlobCleanup, BlobActivity and BlobSigningKeys name them.
var containers = ['documents', 'uploads', 'stray-messages', 'activity', 'signing-keys']
var packageContainerName = 'package'

// Storage Blob Data Owner: the host's locks, documents, and user delegation keys for signed addresses.
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
// Storage Queue Data Contributor: messages sent, received and deleted.
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Blob Data Reader.
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku }
  kind: 'StorageV2'
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    defaultToOAuthAuthentication: true
    // Where the internet is shut out, Document Intelligence comes in as a trusted service, by its
    // identity: with Disabled it could not come in at all.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: publicNetworkAccess ? 'None' : 'AzureServices'
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
      for container in containers: {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]

    resource package 'containers' = {
      name: packageContainerName
      properties: { publicAccess: 'None' }
    }
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
    dependsOn: [blobs]
  }
}

resource works 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
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

// No principalType: a person deploys, or a pipeline.
resource keepsPackages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::package.id, deployerPrincipalId, blobDataReader)
  scope: account::blobs::package
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: deployerPrincipalId
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!publicNetworkAccess) {
  name: guid(account.id, readerPrincipalId, blobDataReader)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

module endpoints 'private-endpoint.bicep' = [
  for service in (publicNetworkAccess ? [] : ['blob', 'queue']): {
    params: {
      name: 'pe-${name}-${service}'
      location: location
      tags: tags
      subnetId: privateEndpointSubnetId
      targetId: account.id
      group: service
      zoneName: createPrivateDnsZones ? 'privatelink.${service}.${environment().suffixes.storage}' : ''
    }
  }
]

@description('Name of the account.')
output name string = account.name

@description('Container that the functions\' package is deployed to.')
output packageContainer string = packageContainerName
