// Where the one secret lies that an identity can't replace: the receiver of the webhook knows it too.

@description('Name of the vault.')
@maxLength(24)
param name string

@description('Where it is kept.')
param location string

@description('Tags.')
param tags object

@description('Object id of the identity that reads it.')
param principalId string

@secure()
@description('The webhook\'s secret; empty: the vault has it already.')
param webhookSecret string

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet of the private endpoint, where it can not.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

// Key Vault Secrets User: reads secrets, and nothing else.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

var secretName = 'webhook-secret'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 30
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicNetworkAccess ? 'Allow' : 'Deny'
    }
  }

  resource secret 'secrets' = if (!empty(webhookSecret)) {
    name: secretName
    properties: { value: webhookSecret }
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module endpoint 'private-endpoint.bicep' = if (!publicNetworkAccess) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: vault.id
    group: 'vault'
    zoneName: createPrivateDnsZones ? 'privatelink.vaultcore.azure.net' : ''
  }
}

@description('Address of the secret, for a reference in the settings.')
output webhookKeyUri string = '${vault.properties.vaultUri}secrets/${secretName}'
