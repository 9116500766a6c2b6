// A way into a resource from inside a network, and the name by which it is found there.

@description('Name of the endpoint.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Subnet that it takes an address of.')
param subnetId string

@description('The resource that it leads to.')
param targetId string

@description('Which of the resource\'s services: blob, queue, sqlServer, postgresqlServer, account, vault, sites.')
param group string

@description('Zone of the private name, such as privatelink.vaultcore.azure.net; empty: the network\'s own DNS has it already.')
param zoneName string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          privateLinkServiceId: targetId
          groupIds: [group]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = if (!empty(zoneName)) {
  name: empty(zoneName) ? 'none' : zoneName
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (!empty(zoneName)) {
  parent: zone
  name: 'network'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: split(subnetId, '/subnets/')[0] }
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = if (!empty(zoneName)) {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'zone'
        properties: { privateDnsZoneId: zone.id }
      }
    ]
  }
}
